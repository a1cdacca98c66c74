import type { CircleId } from "#server/domain/care-circle/id.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { ownCircle } from "./queries.ts"

/** The patient's own circle, or null before she has one. */
export async function myCircle(actor: Actor): Promise<CircleId | null> {
  return withViewer(actor, { room: "mine", circle: "all", operation: "find circle" }, async (tx) => {
    const [row] = await ownCircle(tx)
    return row ? (row.circleId as CircleId) : null // the circle table is where these ids are born
  })
}
