import type { DenyReason } from "./decision.ts"
import type { Grant, Hold } from "./grant.ts"
import { earlier, isBefore } from "./instant.ts"
import { endOf, type GrantEnd, hasBegun, stateOf } from "./state-of.ts"

/** What the grants between one owner and one viewer leave open in one category. */
export type Opening =
  | { readonly kind: "open"; readonly grants: readonly Grant[]; readonly asOf: Temporal.Instant | null }
  | { readonly kind: "closed"; readonly reason: DenyReason }

const closed = (reason: DenyReason): Opening => ({ kind: "closed", reason })

/** `hold` is given where it binds this viewer: it binds partners. */
export const whatIsOpen = (grants: readonly Grant[], hold: Hold | null, now: Temporal.Instant): Opening => {
  const begun = grants.filter((grant) => hasBegun(grant, now))
  const open = begun.filter((grant) => stateOf(grant, now) === "active")
  if (open.length > 0) return at(begun, open, hold?.since ?? null, now)
  const ends = begun.map((grant) => endOf(grant, now)).filter((end) => end !== null)
  const last = ends.reduce<GrantEnd | null>(
    (one, other) => (one === null ? other : laterEnd(one, other)),
    null,
  )
  if (last === null)
    return closed(grants.some((grant) => stateOf(grant, now) === "scheduled") ? "scheduled" : "never_granted")
  if (last.mode === "hide") return closed(last.by === "time" ? "expired" : "ended")
  return at(begun, [], hold === null ? last.at : earlier(hold.since, last.at), now)
}

/** Of two that ended at the same instant, the one that hides decides. */
const laterEnd = (one: GrantEnd, other: GrantEnd): GrantEnd => {
  if (one.at.equals(other.at)) return one.mode === "hide" ? one : other
  return isBefore(one.at, other.at) ? other : one
}

/** The grants that count: those open now, or, where time stands still, those that were open just before. */
const at = (
  begun: readonly Grant[],
  open: readonly Grant[],
  asOf: Temporal.Instant | null,
  now: Temporal.Instant,
): Opening => {
  if (asOf === null) return { kind: "open", grants: open, asOf }
  const then = begun.filter((grant) => {
    const end = endOf(grant, now)
    // Narrowing is immediate in stillness too: what was hidden since does not stand there.
    const isHidden = end?.by === "person" && end.mode === "hide"
    return !isHidden && isBefore(grant.validFrom, asOf) && (end === null || !isBefore(end.at, asOf))
  })
  return then.length === 0 ? closed("not_covered") : { kind: "open", grants: then, asOf }
}
