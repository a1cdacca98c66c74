import { createHash } from "node:crypto"
import type { z } from "zod"
import en from "#content/messages/en/sharing.json" with { type: "json" }
import type { SignIn } from "#server/auth/find-sign-in.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Relationship } from "#server/domain/care-circle/relationship.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Grant } from "#server/domain/consent/grant.ts"
import { proposeGrant } from "#server/domain/consent/propose-grant.ts"
import { wordingVersion } from "#server/domain/consent/wording.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NeedsProof, NotAccepted, NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { addEvent, addGrant, bumpEpoch } from "./queries.ts"
import { consentFacts } from "./read-sharing.ts"
import type { Share } from "./schema.ts"

/** The words that were on the screen, by their hash: what a receipt is checked against. */
export const wordingHash = createHash("sha256").update(JSON.stringify(en)).digest("base64url")

export type Widening = {
  circleId: CircleId
  relationship: Relationship
  category: Category
  until: Temporal.Instant | null
  isHandshake: boolean
  provenAt: Temporal.Instant | null
  /** Also what was recorded before; only where the screen showed what that reveals. */
  withPast?: boolean
  grants: readonly Grant[]
}

/** Grants one category inside a transaction, by the rules; answers from when it counts. */
export async function grantCategory(tx: ViewerTx, wish: Widening): Promise<Temporal.Instant> {
  const decision = proposeGrant({
    askerId: tx.viewerId,
    ownerId: tx.viewerId,
    relationship: wish.relationship,
    category: wish.category,
    isHandshake: wish.isHandshake,
    provenAt: wish.provenAt,
    until: wish.until,
    reachBack: wish.withPast ? { from: null, wasShown: true } : null,
    grants: wish.grants,
    now: tx.now,
  })
  if (decision.kind === "refused") {
    if (decision.reason === "proof_too_old") throw new NeedsProof("a fresh proof is needed")
    if (decision.reason === "already_shared") return tx.now // what was wanted is so: a second tap changes nothing
    if (decision.reason === "ends_before_it_starts") throw new NotAccepted({ until: "day_past" })
    throw new NotFound(decision.reason)
  }
  const { grant } = decision
  const at = (instant: Temporal.Instant | null) => instant?.toString() ?? null
  const id = crypto.randomUUID()
  await addGrant(tx, {
    circleId: wish.circleId,
    id,
    ownerId: grant.ownerId,
    viewerId: grant.viewerId,
    viewerKind: wish.relationship.kind,
    relationshipId: grant.relationshipId,
    category: grant.category,
    purpose: grant.purpose,
    validFrom: grant.validFrom.toString(),
    validUntil: at(grant.validUntil),
    coversFrom: at(grant.coversFrom),
    coversUntil: at(grant.coversUntil),
    atExpiry: grant.atExpiry,
    wordingVersion,
    wordingHash,
  })
  await Promise.all([
    addEvent(tx, {
      circleId: wish.circleId,
      id: crypto.randomUUID(),
      ownerId: tx.viewerId,
      actorId: tx.viewerId,
      viewerId: grant.viewerId,
      happened: "granted",
      details: {
        grant: id,
        category: grant.category,
        from: grant.validFrom.toString(),
        until: at(grant.validUntil),
      },
    }),
    bumpEpoch(tx, wish.circleId, grant.viewerId),
  ])
  return grant.validFrom
}

/** The patient lets one person see one category. Towards a partner it waits a night, and can be taken back unseen. */
export async function shareCategory(
  actor: Actor,
  signIn: SignIn,
  input: z.infer<typeof Share>,
  { withPast = false } = {},
) {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle: circleId, operation: "share" }, async (tx) => {
    const { grants, beside } = await consentFacts(tx, circleId)
    const relationship = beside.find((person) => person.id === input.relationshipId)
    if (!relationship) throw new NotFound("nobody there")
    const from = await grantCategory(tx, {
      circleId,
      relationship,
      category: input.category,
      until: input.until ? endOfDay(input.until, signIn.zone) : null,
      isHandshake: false,
      withPast,
      provenAt: Temporal.Instant.fromEpochMilliseconds(signIn.provenAt),
      grants,
    })
    return { from: from.toString() }
  })
}

const endOfDay = (day: string, zone: string) =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant()
