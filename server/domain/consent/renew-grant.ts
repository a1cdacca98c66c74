import type { Category } from "./category.ts"
import type { Grant } from "./grant.ts"
import { isBefore } from "./instant.ts"
import { type GrantDraft, type GrantWish, proposeGrant, type refusals } from "./propose-grant.ts"
import { sharingDefaults } from "./sharing-defaults.ts"
import { type SharingState, sharingState } from "./sharing-state.ts"

export type RenewalWish = Pick<GrantWish, "askerId" | "ownerId" | "relationship" | "provenAt" | "now"> & {
  readonly category: Category
  /** Everything that was ever granted by this owner on this relationship. */
  readonly grants: readonly Grant[]
}

export type RenewalDecision =
  | { readonly kind: "grants"; readonly grants: readonly GrantDraft[] }
  | { readonly kind: "refused"; readonly reason: (typeof refusals)[number] | "nothing_to_renew" }

/**
 * Sharing with a partner goes on for as long again. What was seen stays in sight, what came while it stood still does
 * not, and where it is renewed in good time there is no gap. It is a widening: proof, and a night's sleep.
 */
export const renewGrant = ({ category, grants, ...wish }: RenewalWish): RenewalDecision => {
  const { now, ownerId, relationship } = wish
  const ofCategory = grants.filter(
    (grant) =>
      grant.category === category && grant.ownerId === ownerId && grant.relationshipId === relationship.id,
  )
  const end = endToRenew(sharingState(ofCategory, relationship.kind, now))
  if (end === null) return { kind: "refused", reason: "nothing_to_renew" }
  const decision = proposeGrant({
    ...wish,
    category,
    grants: [],
    isHandshake: false,
    until: null,
    reachBack: null,
  })
  if (decision.kind === "refused") return decision

  const from = isBefore(decision.grant.validFrom, end) ? end : decision.grant.validFrom
  const until = from.add({ hours: 24 * sharingDefaults.partnerDays })
  const next = { ...decision.grant, validFrom: from, validUntil: until }
  const seen = ofCategory
    .filter((grant) => grant.validUntil?.equals(end) && grant.endedAt === null)
    .map((grant) => ({ ...next, coversFrom: grant.coversFrom, coversUntil: grant.coversUntil ?? end }))
  return { kind: "grants", grants: [...seen, { ...next, coversFrom: from }] }
}

/** The end that she is asked about: one that comes soon, or one that time has made. */
const endToRenew = (state: SharingState): Temporal.Instant | null => {
  if (state.kind === "shared") return state.asksRenewal ? state.grant.validUntil : null
  if (state.kind !== "still" || state.by === "person" || state.next !== null) return null
  return state.grant.validUntil
}
