import { personBeside } from "../care-circle/end-relationship.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { drawAtDesk } from "./look-at-desk.ts"

/**
 * «See as»: the plan for two as this clinician finds it at the desk. The answers to the next step stay unseen here
 * too, the clinician's and the partner's: looking through their eyes is no way round that.
 */
export async function previewDesk(actor: Actor, relationshipId: string) {
  const { circleId, personId, hasEnded } = await personBeside(actor, relationshipId, "clinician")
  if (hasEnded) throw new NotFound("nobody there")
  const scope = {
    room: "caseload",
    circle: circleId,
    as: personId,
    read: ["couple_plan"],
    operation: "see as",
  } as const
  const found = await withViewer(actor, scope, (tx) => drawAtDesk(tx, circleId))
  return found && { ...found, bothWould: false, step: found.step && { ...found.step, mine: "none" as const } }
}
