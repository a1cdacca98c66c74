import { inArray } from "drizzle-orm"
import { ledgerWaiting } from "#db/schema/ledger.ts"
import { work } from "#server/worker/work.ts"
import { appendLines } from "./ledger-file.ts"
import { LedgerLine } from "./line.ts"

/** Lines that the file could not take when they were made go there now; throws while it still can't. Twice is harmless. */
export const writeWaiting = (): Promise<number> =>
  work("replay", null, async (tx) => {
    const waiting = await tx.db.select().from(ledgerWaiting)
    if (waiting.length === 0) return 0
    await appendLines(waiting.map(({ line }) => LedgerLine.parse(line)))
    const written = waiting.map(({ id }) => id)
    await tx.db.delete(ledgerWaiting).where(inArray(ledgerWaiting.id, written))
    return waiting.length
  })
