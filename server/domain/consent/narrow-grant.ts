import type { UserId } from "../care-circle/id.ts"
import type { RelationshipKind } from "./category.ts"
import type { EndMode, Grant } from "./grant.ts"
import { stateOf } from "./state-of.ts"

export type NarrowWish = {
  readonly askerId: UserId
  readonly grant: Grant
  readonly viewerKind: RelationshipKind
  readonly mode: EndMode
  readonly now: Temporal.Instant
}

export type NarrowDecision =
  | { readonly kind: "end"; readonly endedAt: Temporal.Instant; readonly endMode: EndMode }
  /** Nothing is left to end, which is what was wanted. */
  | { readonly kind: "already_ended" }
  | {
      readonly kind: "refused"
      readonly reason: "not_yours" | "freeze_is_for_partners" | "freeze_is_the_owners"
    }

/** Showing less is always at once and asks nothing; owner and viewer may both do it. */
export const narrowGrant = ({ askerId, grant, viewerKind, mode, now }: NarrowWish): NarrowDecision => {
  const isOwner = askerId === grant.ownerId
  if (!isOwner && askerId !== grant.viewerId) return { kind: "refused", reason: "not_yours" }
  if (mode === "freeze" && viewerKind !== "partner")
    return { kind: "refused", reason: "freeze_is_for_partners" }
  if (mode === "freeze" && !isOwner) return { kind: "refused", reason: "freeze_is_the_owners" }
  if (grant.endedAt !== null) {
    // The one further narrowing: what was left standing quietly may still be hidden.
    const isLeftStanding = grant.endMode === "freeze" && mode === "hide"
    return isLeftStanding ? { kind: "end", endedAt: now, endMode: "hide" } : { kind: "already_ended" }
  }
  const state = stateOf(grant, now)
  if (state === "expired") return { kind: "already_ended" }
  if (state === "frozen" && mode === "freeze") return { kind: "already_ended" }
  // What has not begun leaves no trace behind: there is nothing yet to keep still.
  return { kind: "end", endedAt: now, endMode: state === "scheduled" ? "hide" : mode }
}

/** The endings of "stop sharing with Jo": every grant of one owner to one viewer that is left to end. */
export const narrowAll = (grants: readonly Grant[], wish: Omit<NarrowWish, "grant">) =>
  grants.flatMap((grant) => {
    const decision = narrowGrant({ ...wish, grant })
    return decision.kind === "end"
      ? [{ grantId: grant.id, endedAt: decision.endedAt, endMode: decision.endMode }]
      : []
  })
