import type { CircleId, RelationshipId } from "#server/domain/care-circle/id.ts"
import { narrow } from "../consent/narrow-sight.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { endBeside, endPlace, personBeside } from "./end-relationship.ts"
import { circlesOfPerson } from "./queries.ts"

/** The patient ends with a clinician. What the clinician wrote stays theirs; nothing of hers is open to them. */
export async function endCare(actor: Actor, relationshipId: string): Promise<void> {
  await endBeside(actor, await personBeside(actor, relationshipId, "clinician"))
}

/** A clinician leaves, and what she granted them ends with it. Asked again, there is nothing left to end. */
export async function leaveCare(actor: Actor, circleId: CircleId): Promise<void> {
  const scope = { room: "caseload", circle: circleId, operation: "leave", excluding: actor.userId } as const
  await withViewer(actor, scope, async (tx) => {
    const own = (await circlesOfPerson(tx, "clinician")).find((one) => one.circleId === circleId)
    if (!own || !tx.circleOwnerId) throw new NotFound("not in this clinician's care")
    const id = own.relationshipId as RelationshipId // the relation table is where these ids are born
    const ownerId = tx.circleOwnerId
    await narrow(tx, { circleId, ownerId, viewerId: actor.userId, mode: "hide" })
    await endPlace(tx, { circleId, id, ownerId, viewerId: actor.userId })
  })
}
