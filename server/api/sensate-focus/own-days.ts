import { type Actor, withViewer } from "../viewer.ts"
import { ownPair } from "./find-pair.ts"
import { daysDone } from "./queries.ts"

/** Days that the page shows at most. */
const most = 8

/** On which days the patient and her partner did something together, newest first. */
export async function ownDays(actor: Actor): Promise<string[]> {
  const pair = await ownPair(actor)
  if (!pair) return []
  const { id, circleId } = pair
  const scope = { room: "mine", circle: circleId, read: ["couple_log"], operation: "times for two" } as const
  return withViewer(actor, scope, (tx) => daysDone(tx, circleId, { pairId: id, most }))
}
