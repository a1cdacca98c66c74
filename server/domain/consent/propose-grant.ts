import type { RelationshipId, UserId } from "../care-circle/id.ts"
import { isActive, type Relationship } from "../care-circle/relationship.ts"
import type { Category } from "./category.ts"
import { isGrantable } from "./ceiling.ts"
import type { Grant } from "./grant.ts"
import { isAtOrBefore } from "./instant.ts"
import { isGivenByItself, joint } from "./shared-row.ts"
import { sharingDefaults } from "./sharing-defaults.ts"
import { stateOf } from "./state-of.ts"
import { wordingVersion } from "./wording.ts"

export type GrantWish = {
  readonly askerId: UserId
  readonly ownerId: UserId
  readonly relationship: Relationship
  readonly category: Category
  /** Given in the act in which the patient confirms who the partner is. */
  readonly isHandshake: boolean
  /** When the owner last proved who they are; null when not. */
  readonly provenAt: Temporal.Instant | null
  /** Null takes the default: 90 days for a partner, no end for a clinician. */
  readonly until: Temporal.Instant | null
  /** What was recorded before stays hidden, unless the owner chose otherwise on a screen that showed it. */
  readonly reachBack: {
    readonly from: Temporal.Instant | null
    /** Nothing from here on; left out, what comes as well. */
    readonly until?: Temporal.Instant
    readonly wasShown: boolean
  } | null
  /** Everything that was ever granted on this relationship. */
  readonly grants: readonly Grant[]
  readonly now: Temporal.Instant
}

export type GrantDraft = Omit<Grant, "id" | "circleId" | "wordingHash"> & {
  readonly relationshipId: RelationshipId
}

export const refusals = [
  "not_owner",
  "no_relationship",
  "over_ceiling",
  "one_card_at_a_time",
  "already_shared",
  "proof_too_old",
  "ends_before_it_starts",
  "reach_back_not_shown",
] as const
export type GrantDecision =
  | { readonly kind: "grant"; readonly grant: GrantDraft }
  | { readonly kind: "refused"; readonly reason: (typeof refusals)[number] }

const refuse = (reason: (typeof refusals)[number]): GrantDecision => ({ kind: "refused", reason })

/** Only the owner widens. Toward a clinician at once; toward a partner with a fresh proof and after a night's sleep. */
export const proposeGrant = (wish: GrantWish): GrantDecision => {
  const { relationship, category, now } = wish
  if (wish.askerId !== wish.ownerId || wish.ownerId === relationship.userId) return refuse("not_owner")
  if (!isActive(relationship, now)) return refuse("no_relationship")
  if (!isGrantable(category, relationship.kind)) return refuse("over_ceiling")
  if (isGivenByItself(category) && wish.reachBack?.until === undefined) return refuse("one_card_at_a_time")
  const before = wish.grants.filter((grant) => isSame(grant, wish))
  const isOpen = before.some((grant) => ["active", "scheduled"].includes(stateOf(grant, now)))
  if (isOpen && !isGivenByItself(category)) return refuse("already_shared")
  const isPartner = relationship.kind === "partner"
  if (isPartner && !wish.isHandshake && !isFresh(wish.provenAt, now)) return refuse("proof_too_old")
  if (wish.reachBack !== null && !wish.reachBack.wasShown) return refuse("reach_back_not_shown")

  const isFirstOfThePair = wish.isHandshake && joint.includes(category) && before.length === 0
  const waits = isPartner && !isFirstOfThePair
  const validFrom = waits ? now.add({ hours: sharingDefaults.coolOffHours }) : now
  const byDefault =
    isPartner && !isGivenByItself(category)
      ? validFrom.add({ hours: 24 * sharingDefaults.partnerDays })
      : null
  const validUntil = wish.until ?? byDefault
  if (validUntil !== null && isAtOrBefore(validUntil, validFrom)) return refuse("ends_before_it_starts")
  return {
    kind: "grant",
    grant: {
      ownerId: wish.ownerId,
      viewerId: relationship.userId,
      relationshipId: relationship.id,
      category,
      purpose: isPartner ? "couple" : "care",
      validFrom,
      validUntil,
      atExpiry: isPartner ? "freeze" : "hide",
      coversFrom: wish.reachBack === null ? validFrom : wish.reachBack.from,
      coversUntil: wish.reachBack?.until ?? null,
      endedAt: null,
      endMode: null,
      wordingVersion,
    },
  }
}

const isSame = (grant: Grant, { ownerId, relationship, category }: GrantWish): boolean =>
  grant.ownerId === ownerId && grant.relationshipId === relationship.id && grant.category === category

/** A proof counts for five minutes, and never from the future. */
export const isFresh = (provenAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  provenAt !== null &&
  isAtOrBefore(provenAt, now) &&
  isAtOrBefore(now, provenAt.add({ minutes: sharingDefaults.freshProofMinutes }))
