import type { Refused, SubmitResult } from "#components/submission/use-submission.ts"
import type { Category, RelationshipKind } from "#server/domain/consent/category.ts"

/** What one person may see of one category, as the owner reads it. Days are local days of the owner. */
export type CategoryGrant =
  | { category: Category; state: "notShared" }
  | { category: Category; state: "scheduled"; from: string; until: string | null }
  | {
      category: Category
      state: "shared"
      from: string
      until: string | null
      coversFrom: string | null
      /** A partner's grant is near its end: the owner, alone, is asked. */
      asksRenewal?: boolean
      /** The last day of what begins after this one. */
      goesOn?: string | null
    }
  /** What was there on `since` is all that is left. Told after a proof alone. */
  | { category: Category; state: "still"; since: string; by: "person" | "time"; begins: string | null }

export type PersonSharedWith = {
  relationshipId: string
  name: string
  kind: RelationshipKind
  /** The day of the next meeting with this clinician, where one is set. */
  meetsOn?: string | null
}

/** The end that is chosen, and the past. The first day is when the server begins it: at once, or after the wait. */
export type GrantDays = {
  category: Category
  until: string | null
  untilMeeting?: boolean
  /** The figures that were shown, where the past is chosen. */
  past?: { count: number } | null
}

/** What «with the past» would reveal. */
export type Past = { count: number; since: string | null }

/** What the hands of a Sharing page do for one category. */
export type GrantHands = {
  onShare: (days: GrantDays) => Promise<SubmitResult>
  onStop: (category: Category) => Promise<SubmitResult>
  onChangeDays: (days: GrantDays) => Promise<SubmitResult>
  onRenew: (category: Category) => Promise<SubmitResult>
  onLookAtPast: (category: Category) => Promise<{ ok: true; past: Past } | Refused>
}
