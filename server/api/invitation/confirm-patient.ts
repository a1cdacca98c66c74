import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { confirmRelationship, invitationById, refuseRelationship } from "./queries.ts"

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

/** The clinician says that this is somebody else. Nothing was ever shown, and nothing will be. */
export async function refusePatient(actor: Actor, id: string) {
  return withViewer(actor, { room: "caseload", circle: "all", operation: "refuse" }, async (tx) => {
    const row = await invitationById(tx, id)
    if (!row || row.inviterId !== actor.userId || row.role !== "patient")
      throw new NotFound("no such invitation")
    await refuseRelationship(tx, row.circleId)
  })
}
