import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import type { CircleId, RelationshipId, UserId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import { addCircle, addName, addRelationship, ownCircle } from "../care-circle/queries.ts"
import { grantCategory } from "../consent/share-category.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { invitationById, settle } from "./queries.ts"
import type { Settle } from "./schema.ts"

/** The patient comes in: her circle, the clinician who invited her, and what she chose to share, all in her own name. */
export async function joinCircle(actor: Actor, signIn: SignIn, input: z.infer<typeof Settle>) {
  const { row, circleId } = await withViewer(
    actor,
    { room: "mine", circle: "all", operation: "join" },
    async (tx) => {
      const found = await invitationById(tx, input.id)
      if (!found || found.acceptedBy !== actor.userId || found.role !== "patient")
        throw new NotFound("no such invitation")
      // Somebody who has a circle, from guiding herself or from a first therapist, keeps it: one person, one circle.
      const [own] = await ownCircle(tx)
      if (!own && !found.settledAt) await addCircle(tx, found.circleId)
      return { row: found, circleId: (own?.circleId ?? found.circleId) as CircleId }
    },
  )
  if (row.settledAt) return { circleId }
  return withViewer(actor, { room: "mine", circle: circleId, operation: "join" }, async (tx) => {
    await addName(tx, circleId, actor.userId, row.acceptedName ?? signIn.name ?? "")
    await beside(tx, circleId, "clinician", row.inviterId, row.inviterName, input.categories)
    await settle(tx, row.id)
    return { circleId }
  })
}

/** The patient says that this is the person she means, and in the same act what they may see. */
export async function confirmPartner(actor: Actor, input: z.infer<typeof Settle>) {
  const row = await withViewer(actor, { room: "mine", circle: "all", operation: "confirm" }, (tx) =>
    invitationById(tx, input.id),
  )
  if (!row?.acceptedBy || row.inviterId !== actor.userId || row.role !== "partner" || row.withdrawnAt)
    throw new NotFound("no such invitation")
  if (row.settledAt) return { circleId: row.circleId }
  const personId = row.acceptedBy
  return withViewer(
    actor,
    { room: "mine", circle: row.circleId as CircleId, operation: "confirm" },
    async (tx) => {
      await beside(tx, row.circleId as CircleId, "partner", personId, row.inviteeName, input.categories)
      await settle(tx, row.id)
      return { circleId: row.circleId }
    },
  )
}

async function beside(
  tx: ViewerTx,
  circleId: CircleId,
  kind: "clinician" | "partner",
  personId: string,
  name: string,
  chosen: z.infer<typeof Settle>["categories"],
): Promise<void> {
  const id = crypto.randomUUID()
  const confirmedAt = kind === "partner" ? tx.at : null // a clinician confirms for themselves that this is who they meant
  await addRelationship(tx, { circleId, id, ownerId: tx.viewerId, personId, kind, confirmedAt })
  await addName(tx, circleId, personId, name)
  const relationship: Relationship = {
    id: id as RelationshipId,
    circleId,
    userId: personId as UserId,
    kind,
    confirmedAt: tx.now, // what is chosen here counts from the handshake; until then the door gives nothing
    endedAt: null,
  }
  for (const category of chosen)
    await grantCategory(tx, {
      circleId: relationship.circleId,
      relationship,
      category,
      until: null,
      isHandshake: true,
      provenAt: tx.now,
      grants: [],
    })
}
