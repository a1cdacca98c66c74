import type { RelationshipId } from "#server/domain/care-circle/id.ts"
import { endPlace } from "../care-circle/end-relationship.ts"
import { stopAllNotes } from "../partner-consent/stop-notes.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { pairBeside } from "./find-pair.ts"

/**
 * The partner goes, at once and without a reason. First nobody reads the partner's own notes any more, then the place
 * ends, and every grant of the patient's hangs on that. Cut off between the two, less is open than before, and asking
 * again ends the rest. Asked again after that, it is done.
 */
export async function leavePair(actor: Actor): Promise<void> {
  const pair = await pairBeside(actor)
  if (!pair) return
  const { circleId, ownerId } = pair
  await stopAllNotes(actor, circleId)
  const scope = {
    room: "ours",
    circle: circleId,
    operation: "leave the plan for two",
    excluding: actor.userId,
  } as const
  const id = pair.id as RelationshipId // the relation table is where these ids are born
  await withViewer(actor, scope, (tx) => endPlace(tx, { circleId, id, ownerId, viewerId: actor.userId }))
}
