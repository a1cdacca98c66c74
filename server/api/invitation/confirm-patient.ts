import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { confirmRelationship, invitationById, refuseRelationship } from "./queries.ts"

/** The clinician says that this is the person they meant. From now on the circle counts them in. */
export async function confirmPatient(actor: Actor, id: string) {
  return withViewer(actor, { room: "caseload", circle: "all", operation: "confirm" }, async (tx) => {
    const row = await invitationById(tx, id)
    if (!row?.settledAt || !row.acceptedBy || row.inviterId !== actor.userId || row.role !== "patient")
      throw new NotFound("no such invitation")
    await confirmRelationship(tx, row.acceptedBy) // a second tap finds nothing left to confirm
  })
}

/** The clinician says that this is somebody else. Nothing was ever shown, and nothing will be. */
export async function refusePatient(actor: Actor, id: string) {
  return withViewer(actor, { room: "caseload", circle: "all", operation: "refuse" }, async (tx) => {
    const row = await invitationById(tx, id)
    if (!row?.acceptedBy || row.inviterId !== actor.userId || row.role !== "patient")
      throw new NotFound("no such invitation")
    await refuseRelationship(tx, row.acceptedBy)
  })
}
