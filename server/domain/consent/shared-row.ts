import type { CircleId, UserId } from "../care-circle/id.ts"
import type { Category } from "./category.ts"

/** What a decision has to know about one version of a row: its envelope, and nothing of what it says. */
export type SharedRow = {
  readonly circleId: CircleId
  /** The patient whose circle it is. */
  readonly patientId: UserId
  readonly ownerId: UserId
  readonly authorId: UserId
  /** The other end of a message; null elsewhere. */
  readonly addresseeId: UserId | null
  /** When version 1 was saved, by the server's clock. */
  readonly recordedAt: Temporal.Instant
  /** This version stands during `[fromAt, toAt)`; an edit closes it and adds another. */
  readonly fromAt: Temporal.Instant
  readonly toAt: Temporal.Instant | null
  /** Kept back by its owner, in this version. */
  readonly withheld: boolean
  /** Practised together; asked of adherence alone. */
  readonly isJoint: boolean
}

/** Covered when in force within the window. Of the rest, logs, it counts when they were recorded. */
export const standing: readonly Category[] = ["solo_plan", "goals", "medical"]

/** Those who may read the plan may read how it came to be: its earlier versions too. */
export const withHistory: readonly Category[] = ["solo_plan"]

/** What the two do together, as events that each of them authors and the patient owns. */
export const joint: readonly Category[] = ["couple_plan", "couple_log"]

/** What there is only between two: the plan, its times, and what each writes after them. */
export const ofTwo: readonly Category[] = [...joint, "reflection"]

/**
 * A card is a copy, and each is given by itself to one person: a grant of the whole category would open those that were
 * made for somebody else. Nothing comes after a copy, so there is nothing that a day would have to close.
 */
export const isGivenByItself = (category: Category): boolean => category === "shared_card"
