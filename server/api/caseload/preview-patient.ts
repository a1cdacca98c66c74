import type { CircleId, RelationshipId } from "#server/domain/care-circle/id.ts"
import { stateOf } from "#server/domain/consent/state-of.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { consentFacts } from "../consent/read-sharing.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { drawPatient, openedBy } from "./read-patient.ts"

/** «See as»: the clinician's page of her, drawn by the same door, with her own rows alone. Nobody is logged as looking. */
export async function previewPatient(
  actor: Actor,
  { relationshipId, name, zone }: { relationshipId: RelationshipId; name: string; zone: string },
) {
  const circleId: CircleId | null = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const { person, grants } = await withViewer(
    actor,
    { room: "mine", circle: circleId, operation: "see as" },
    async (tx) => {
      const facts = await consentFacts(tx, circleId)
      const found = facts.beside.find((one) => one.id === relationshipId && one.kind === "clinician")
      if (!found) throw new NotFound("nobody there")
      const open = facts.grants.filter(
        (grant) => grant.viewerId === found.userId && stateOf(grant, tx.now) === "active",
      )
      return { person: found, grants: open }
    },
  )
  const facts = {
    ownerId: actor.userId,
    name,
    grants: grants.map((grant) => ({
      circleId,
      ownerId: grant.ownerId,
      category: grant.category,
      validUntil: grant.validUntil?.toString() ?? null,
      coversFrom: grant.coversFrom?.toString() ?? null,
    })),
  }
  const scope = {
    room: "caseload",
    circle: circleId,
    as: person.userId,
    read: openedBy(facts.grants),
    operation: "see as",
  } as const
  return withViewer(actor, scope, async (tx) => ({
    viewerName: person.name,
    page: { ...(await drawPatient(tx, circleId, facts, zone)), isPreview: true },
  }))
}
