import type { CircleId } from "#server/domain/care-circle/id.ts"
import { personBeside } from "../care-circle/end-relationship.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { daysDone } from "./queries.ts"

/** Days that the page shows at most. */
const most = 12

/**
 * On which days the two did something together, newest first, where the patient shares that with this clinician. No
 * words that they told each other, and nobody's answer apart. Null is one answer for not shared and not there.
 */
export async function daysAtDesk(actor: Actor, circleId: CircleId) {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["couple_log"],
    onlyGranted: true,
    operation: "times for two",
  } as const
  return withViewer(actor, scope, (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("not in this clinician's care")
    return drawDays(tx, circleId)
  })
}

/** «See as»: the same days, by the same door, with nobody noted as looking. */
export async function previewDaysAtDesk(actor: Actor, relationshipId: string) {
  const { circleId, personId, hasEnded } = await personBeside(actor, relationshipId, "clinician")
  if (hasEnded) throw new NotFound("nobody there")
  const scope = {
    room: "caseload",
    circle: circleId,
    as: personId,
    read: ["couple_log"],
    operation: "see as",
  } as const
  return withViewer(actor, scope, (tx) => drawDays(tx, circleId))
}

const drawDays = async (tx: ViewerTx<"couple_log">, circleId: CircleId): Promise<string[] | null> =>
  tx.granted.has("couple_log") ? daysDone(tx, circleId, { pairId: null, most }) : null
