import type { RelationshipKind } from "./category.ts"
import type { Grant } from "./grant.ts"
import { isAtOrBefore } from "./instant.ts"
import { sharingDefaults } from "./sharing-defaults.ts"
import { endOf, stateOf } from "./state-of.ts"
import { whatIsOpen } from "./what-is-open.ts"

/** One category towards one person, as its owner reads it. `grant` is the one whose days are told. */
export type SharingState =
  | { readonly kind: "notShared" }
  | { readonly kind: "scheduled"; readonly grant: Grant }
  | {
      readonly kind: "shared"
      readonly grant: Grant
      readonly next: Grant | null
      readonly asksRenewal: boolean
    }
  /** What was there then is all that is left: she stopped quietly, or the days ran out. */
  | {
      readonly kind: "still"
      readonly grant: Grant
      readonly since: Temporal.Instant
      readonly by: "person" | "time"
      readonly next: Grant | null
    }

/** `grants` are those of one owner to one person in one category. Holds are told beside it, for all categories at once. */
export const sharingState = (
  grants: readonly Grant[],
  kind: RelationshipKind,
  now: Temporal.Instant,
): SharingState => {
  const next = grants.find((grant) => stateOf(grant, now) === "scheduled") ?? null
  const opening = whatIsOpen(grants, null, now)
  if (opening.kind === "closed") return next ? { kind: "scheduled", grant: next } : { kind: "notShared" }
  const grant = opening.grants.reduce(longer) // what is open is open by a grant
  if (opening.asOf === null)
    return { kind: "shared", grant, next, asksRenewal: kind === "partner" && !next && endsSoon(grant, now) }
  const by = endOf(grant, now)?.by === "person" ? "person" : "time"
  return { kind: "still", grant, since: opening.asOf, by, next }
}

/** As if nothing had been stopped quietly: what may be read by whoever holds the telephone. */
export const asIfNotStopped = (grants: readonly Grant[]): Grant[] =>
  grants.map((grant) => (grant.endMode === "freeze" ? { ...grant, endedAt: null, endMode: null } : grant))

/** Of two the one that lasts longer; without an end before all. */
const longer = (one: Grant, other: Grant): Grant => {
  const isOne =
    one.validUntil === null || (other.validUntil !== null && isAtOrBefore(other.validUntil, one.validUntil))
  return isOne ? one : other
}

const endsSoon = ({ validUntil }: Grant, now: Temporal.Instant): boolean =>
  validUntil !== null && isAtOrBefore(validUntil, now.add({ hours: 24 * sharingDefaults.renewalDays }))
