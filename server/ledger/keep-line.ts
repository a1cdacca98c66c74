import type { Db } from "#db/client.ts"
import { ledgerMark, ledgerWaiting } from "#db/schema/ledger.ts"
import { Unavailable } from "#server/api/errors.ts"
import { log } from "#server/log.ts"
import { appendLines } from "./ledger-file.ts"
import type { Happening, LedgerLine } from "./line.ts"

type Handle = Pick<Db, "insert">

// Lines wait beside the transaction that they belong to, until it is about to commit.
const waiting = new WeakMap<Handle, LedgerLine[]>()

/**
 * Something narrows in this transaction. The mark is a row of it; the line goes to the file right before the commit,
 * so that a crash in between leaves the narrower outcome, and a rollback leaves none.
 */
export async function keepLine(db: Handle, happening: Happening): Promise<void> {
  const line: LedgerLine = { ...happening, id: crypto.randomUUID(), at: new Date().toISOString() }
  waiting.set(db, [...(waiting.get(db) ?? []), line])
  await db.insert(ledgerMark).values({ id: line.id })
}

/**
 * For whoever commits: the last thing before it. Where the file takes nothing, its disk full or read-only, the lines
 * wait in the database: to stop sharing never waits for a disk.
 */
export async function writeLedger(db: Handle, last: Handle = db): Promise<void> {
  const lines = waiting.get(db)
  if (!lines) return
  waiting.delete(db)
  try {
    await appendLines(lines)
  } catch (cause) {
    if (!(cause instanceof Unavailable)) throw cause
    log.error({ kind: "ledger" }, "the ledger can't be written: its lines wait in the database")
    await last.insert(ledgerWaiting).values(lines.map((line) => ({ id: line.id, line })))
  }
}
