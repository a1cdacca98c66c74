import type { CircleId, RelationshipId, UserId } from "../care-circle/id.ts"
import type { Category } from "./category.ts"

export const purposes = ["care", "couple"] as const
export type Purpose = (typeof purposes)[number]

/** `hide` closes at once; `freeze` leaves what was visible, adds nothing and says nothing. */
export const endModes = ["hide", "freeze"] as const
export type EndMode = (typeof endModes)[number]

/** One person lets one other person see one category. Only the ending ever changes, once. */
export type Grant = {
  readonly id: string
  readonly circleId: CircleId
  /** Whose data it opens: the patient's, or the partner's own. */
  readonly ownerId: UserId
  readonly viewerId: UserId
  /** The viewer's relationship. */
  readonly relationshipId: RelationshipId
  readonly category: Category
  readonly purpose: Purpose
  /** In force during `[validFrom, validUntil)`. */
  readonly validFrom: Temporal.Instant
  readonly validUntil: Temporal.Instant | null
  /** What happens by itself at `validUntil`. */
  readonly atExpiry: EndMode
  /** Opens what was recorded during `[coversFrom, coversUntil)`; null is without a bound. */
  readonly coversFrom: Temporal.Instant | null
  readonly coversUntil: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly endMode: EndMode | null
  /** The words that were on the screen. */
  readonly wordingVersion: string
  readonly wordingHash: string
}

/** A circle kept still for safety: partners see what they saw at `since`. */
export type Hold = { readonly since: Temporal.Instant }
