import type { Grant } from "./grant.ts"

/** Told from times alone and never stored, so that an expiry needs no job to run. */
export const grantStates = ["scheduled", "active", "expired", "ended", "frozen"] as const
export type GrantState = (typeof grantStates)[number]

const isAtOrBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) <= 0

/** An ending that is set counts at once. */
export const stateOf = (grant: Grant, now: Temporal.Instant): GrantState => {
  if (grant.endedAt !== null) return grant.endMode === "freeze" && hasBegun(grant, now) ? "frozen" : "ended"
  if (!hasBegun(grant, now)) return "scheduled"
  if (grant.validUntil === null || !isAtOrBefore(grant.validUntil, now)) return "active"
  return grant.atExpiry === "freeze" ? "frozen" : "expired"
}

/** A grant that was taken back before it began never was: nobody can have seen it. */
export const hasBegun = (grant: Grant, now: Temporal.Instant): boolean =>
  isAtOrBefore(grant.validFrom, now) &&
  (grant.endedAt === null || !isAtOrBefore(grant.endedAt, grant.validFrom)) &&
  (grant.validUntil === null || !isAtOrBefore(grant.validUntil, grant.validFrom))

/** The instant at which a frozen grant stood still: the ending, or the agreed date if that came first. */
export const frozenAsOf = (grant: Grant, now: Temporal.Instant): Temporal.Instant | null => {
  if (stateOf(grant, now) !== "frozen") return null
  if (grant.endedAt === null) return grant.validUntil
  if (grant.validUntil !== null && isAtOrBefore(grant.validUntil, grant.endedAt)) return grant.validUntil
  return grant.endedAt
}
