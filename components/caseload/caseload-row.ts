import type { Category } from "#server/domain/consent/category.ts"
import type { CaseloadChange } from "./caseload-change.ts"

export type Meeting = { day: string; time: string; isToday: boolean }

/** One person of the caseload, with what is granted and nothing else. */
export type CaseloadRow = {
  circleId: string
  name: string
  href: string
  /** What stands in the list. */
  change: CaseloadChange
  /** What else stands in the column beside it. */
  more: readonly CaseloadChange[]
  meeting: Meeting | null
  shares: readonly Category[]
  /** The first goal, where goals are granted. */
  goal: string | null
  /** The last day of the clinician's own grants, where they have one. */
  sharesUntil: string | null
}
