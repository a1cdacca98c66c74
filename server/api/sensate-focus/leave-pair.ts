import { tick } from "#server/live/tick.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { pairBeside } from "./find-pair.ts"
import { endOwnRelationship } from "./queries.ts"

/** The partner goes, at once and without a reason; every grant hangs on the relationship. Asked again, it is done. */
export async function leavePair(actor: Actor): Promise<void> {
  const pair = await pairBeside(actor)
  if (!pair) return
  const scope = {
    room: "ours",
    circle: pair.circleId,
    operation: "leave the plan for two",
    excluding: actor.userId,
  } as const
  await withViewer(actor, scope, async (tx) => {
    await endOwnRelationship(tx, pair.circleId, pair.id)
    await tick(tx, [pair.ownerId, actor.userId])
  })
}
