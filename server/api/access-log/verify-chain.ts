import { firstBreak } from "#server/crypto/access-chain.ts"
import { toInstant, type ViewerTx } from "../viewer.ts"
import { entriesOf, linksOf } from "./queries.ts"

export type Verified = { kind: "intact" } | { kind: "broken"; at: Temporal.Instant }

/** Whether nobody has changed, removed or slipped in a line of who looked at the asker's rows, and if so from when on. */
export async function verifyChain(tx: ViewerTx, circleId: string): Promise<Verified> {
  const [links, entries] = await Promise.all([linksOf(tx, circleId), entriesOf(tx, circleId)])
  const minute = firstBreak(links, entries, tx.now.epochMilliseconds)
  return minute === null ? { kind: "intact" } : { kind: "broken", at: toInstant(minute) }
}
