import { log } from "#server/log.ts"
import { eraseAsked } from "#server/worker/erase-person.ts"
import type { LedgerLine } from "./line.ts"
import { isLedgerLost, replayLedger } from "./replay-ledger.ts"
import { writeWaiting } from "./write-waiting.ts"

/** What every start does before anybody is let in: narrowings that the database lacks, and erasures to their end. */
export async function catchUp(): Promise<LedgerLine[]> {
  // What waits here is known here; a file that still can't be written keeps nobody out.
  await writeWaiting().catch(() => log.error({ kind: "ledger" }, "the ledger can't be written"))
  const replayed = await replayLedger()
  if (await isLedgerLost())
    log.warn({}, "there is no consent.ledger, though there was one: what it knew is not done again")
  if (replayed.some(({ happened }) => happened === "erased")) await eraseAsked()
  return replayed
}
