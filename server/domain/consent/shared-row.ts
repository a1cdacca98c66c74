import type { CircleId, UserId } from "../care-circle/id.ts"

/** One version of a row, as it stood from `writtenAt` until the next one. */
export type RowVersion = { readonly writtenAt: Temporal.Instant; readonly withheld: boolean }

/** What a decision has to know about a row: its envelope, and nothing of what it says. */
export type SharedRow = {
  readonly circleId: CircleId
  /** The patient whose circle it is. */
  readonly patientId: UserId
  readonly ownerId: UserId
  readonly authorId: UserId
  /** When version 1 was saved, by the server's clock. */
  readonly recordedAt: Temporal.Instant
  /** For standing things (plan, goal, ladder, agreement, intake): in force during `[from, to)`. Null for logs. */
  readonly inForce: { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null } | null
  /** In the order they were written; an edit adds one. */
  readonly versions: readonly RowVersion[]
}

/** The version that stood at this instant. */
export const versionAt = (row: SharedRow, instant: Temporal.Instant): RowVersion | null =>
  row.versions.findLast((version) => Temporal.Instant.compare(version.writtenAt, instant) <= 0) ?? null
