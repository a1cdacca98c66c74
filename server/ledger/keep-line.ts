import type { Db } from "#db/client.ts"
import { ledgerMark } from "#db/schema/ledger.ts"
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

/** For whoever commits: the last thing before it. */
export async function writeLedger(db: Handle): Promise<void> {
  const lines = waiting.get(db)
  if (!lines) return
  waiting.delete(db)
  await appendLines(lines)
}
