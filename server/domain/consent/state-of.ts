import type { EndMode, Grant } from "./grant.ts"
import { earlier, isAtOrBefore } from "./instant.ts"

/** Told from times alone and never stored, so that an expiry needs no job to run. */
export const grantStates = ["scheduled", "active", "expired", "ended", "frozen"] as const
export type GrantState = (typeof grantStates)[number]

export const stateOf = (grant: Grant, now: Temporal.Instant): GrantState => {
  const end = endOf(grant, now)
  if (!hasBegun(grant, now)) return end === null ? "scheduled" : "ended"
  if (end === null) return "active"
  if (end.mode === "freeze") return "frozen"
  return end.by === "time" ? "expired" : "ended"
}

/** Nobody can have seen what was taken back, or was over, before it began: such a grant never was. */
export const hasBegun = ({ validFrom, validUntil, endedAt }: Grant, now: Temporal.Instant): boolean =>
  isAtOrBefore(validFrom, now) &&
  [validUntil, endedAt].every((end) => end === null || !isAtOrBefore(end, validFrom))

export type GrantEnd = {
  readonly at: Temporal.Instant
  readonly mode: EndMode
  readonly by: "person" | "time"
}

/** When it closed, and how. An ending that is set counts at once. Null while it is open. */
export const endOf = (grant: Grant, now: Temporal.Instant): GrantEnd | null => {
  const byTime = endByTime(grant, now)
  const byPerson = endByPerson(grant, now)
  if (byTime === null || byPerson === null) return byTime ?? byPerson
  // What time left standing, a person can still hide; what time has hidden, nobody shows again.
  if (isAtOrBefore(byPerson.at, byTime.at)) return byPerson
  return byPerson.mode === "hide" ? { ...byPerson, at: byTime.at } : byTime
}

const endByTime = ({ validUntil, atExpiry }: Grant, now: Temporal.Instant): GrantEnd | null =>
  validUntil !== null && isAtOrBefore(validUntil, now) ? { at: validUntil, mode: atExpiry, by: "time" } : null

const endByPerson = ({ endedAt, endMode }: Grant, now: Temporal.Instant): GrantEnd | null =>
  endedAt === null ? null : { at: earlier(endedAt, now), mode: endMode ?? "hide", by: "person" }
