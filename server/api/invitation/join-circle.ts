import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import type { CircleId, RelationshipId, UserId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import type { RelationshipKind } from "#server/domain/consent/category.ts"
import { addCircle, addName, addRelationship, ownCircle, relationshipsOf } from "../care-circle/queries.ts"
import { grantCategory } from "../consent/grant-category.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { invitationById, settle } from "./queries.ts"
import type { Settle } from "./schema.ts"

type Asker = { actor: Actor; signIn: SignIn; now: Temporal.Instant }

/** The patient comes in: her circle, the clinician who invited her, and what she chose to share, all in her own name. */
export async function joinCircle({ actor, signIn, now }: Asker, input: z.infer<typeof Settle>) {
  const { row, circleId } = await withViewer(
    actor,
    // Alone: of two taps at once, the second finds the first one's circle.
    { room: "mine", circle: "all", operation: "join", excluding: actor.userId },
    async (tx) => {
      const found = await invitationById(tx, input.id)
      if (!found || found.acceptedBy !== actor.userId || found.role !== "patient")
        throw new NotFound("no such invitation")
      // Somebody who has a circle, from guiding herself or from a first therapist, keeps it: one person, one circle.
      const [own] = await ownCircle(tx)
      // Her record is there already, and somebody is let in to it: by her, and not by whoever holds her telephone.
      if (own && !found.settledAt) requireFreshProof(signIn, now)
      if (!own && !found.settledAt) await addCircle(tx, found.circleId)
      return { row: found, circleId: (own?.circleId ?? found.circleId) as CircleId }
    },
  )
  if (row.settledAt) return { circleId }
  const scope = { room: "mine", circle: circleId, operation: "join", excluding: actor.userId } as const
  return withViewer(actor, scope, async (tx) => {
    if ((await settle(tx, row.id)).length === 0) return { circleId }
    await addName(tx, circleId, actor.userId, row.acceptedName ?? signIn.name ?? "")
    const clinician = { circleId, kind: "clinician", personId: row.inviterId, name: row.inviterName } as const
    await beside(tx, { ...clinician, confirmedAt: null }, input.categories)
    return { circleId }
  })
}

/**
 * The patient says that this is the person she means, and in the same act what they may see; nothing is an answer.
 * It lets somebody in, so it asks who holds the telephone: a partner could else let himself in, or a «therapist» of his.
 */
export async function confirmPerson(
  { actor, signIn, now }: Asker,
  input: z.infer<typeof Settle>,
  kind: RelationshipKind,
): Promise<{ circleId: string }> {
  const row = await withViewer(actor, { room: "mine", circle: "all", operation: "confirm" }, (tx) =>
    invitationById(tx, input.id),
  )
  if (!row?.acceptedBy || row.inviterId !== actor.userId || row.role !== kind || row.withdrawnAt)
    throw new NotFound("no such invitation")
  if (!row.settledAt) requireFreshProof(signIn, now)
  const circleId = row.circleId as CircleId // the invitation was written for her own circle
  const personId = row.acceptedBy
  const scope = { room: "mine", circle: circleId, operation: "confirm", excluding: actor.userId } as const
  return withViewer(actor, scope, async (tx) => {
    // One settles it: of two taps at once, the second finds that it is done.
    if ((await settle(tx, row.id)).length === 0) return { circleId }
    await beside(
      tx,
      { circleId, kind, personId, name: row.inviteeName, confirmedAt: tx.at },
      input.categories,
    )
    return { circleId }
  })
}

type Newcomer = {
  circleId: CircleId
  kind: RelationshipKind
  personId: string
  name: string
  /** Null where the other end still has to say that this is who they meant. */
  confirmedAt: string | null
}

async function beside(
  tx: ViewerTx,
  { circleId, kind, personId, name, confirmedAt }: Newcomer,
  chosen: z.infer<typeof Settle>["categories"],
): Promise<void> {
  // Somebody who is there already stays as they are; sharing more is for the Sharing page, with all that it asks.
  const people = await relationshipsOf(tx)
  const alike = people.filter(({ relationship: one }) => one.kind === kind)
  if (alike.some(({ relationship: one }) => one.personId === personId)) return
  // Nobody is both: what a partner may never see would come by the other door.
  if (people.some(({ relationship: one }) => one.personId === personId))
    throw new NotAccepted({ form: "two_parts" })
  if (kind === "partner" && alike.length > 0) throw new NotAccepted({ form: "one_partner" })
  const id = crypto.randomUUID()
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
      occasion: confirmedAt === null ? "joining" : "confirming",
      provenAt: tx.now,
      grants: [],
    })
}
