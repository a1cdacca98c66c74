import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { confirmRelationship, invitationById } from "./queries.ts"

/** The clinician says that this is the person they meant. From now on the circle counts them in. */
export async function confirmPatient(actor: Actor, id: string) {
  return withViewer(actor, { room: "caseload", circle: "all", operation: "confirm" }, async (tx) => {
    const row = await invitationById(tx, id)
    if (!row?.settledAt || row.inviterId !== actor.userId || row.role !== "patient")
      throw new NotFound("no such invitation")
    await confirmRelationship(tx, row.circleId) // a second tap finds nothing left to confirm
    return { circleId: row.circleId }
  })
}
