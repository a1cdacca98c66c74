import type { Ladder, StepNumbers } from "../trainer-ladder/ladder.ts"
import type { ActivityKind, SettingsByKind } from "./activity.ts"
import type { Source } from "./source.ts"

/** ISO weekday, 1 is Monday and 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** "Three times a week", spread for the person, or on days that were named. */
export type DoseDays =
  | { readonly kind: "times_a_week"; readonly times: number }
  | { readonly kind: "weekdays"; readonly weekdays: readonly IsoWeekday[] }

export type Dose = {
  /** Minutes of one practice, 1 to 60. */
  readonly minutes: number
  /** "up_to": stopping earlier is part of the plan. */
  readonly minutesMean: "about" | "up_to"
  readonly days: DoseDays
}

type ItemOf<K extends ActivityKind> = {
  readonly id: string
  readonly kind: K
  readonly dose: Dose
  readonly settings: SettingsByKind[K]
  /** The person may leave an optional item out for good, and the plan stays the plan. */
  readonly optional: boolean
  /** A sentence from the therapist about this item; may be empty. */
  readonly hint: string
  readonly source: Source | null
}

export type PlanItem = { [K in ActivityKind]: ItemOf<K> }[ActivityKind]
export type PlanItemOf<K extends ActivityKind> = ItemOf<K>

/** A goal in the patient's own words. */
export type PlanGoal = { readonly id: string; readonly words: string }

export type StepCriteria = StepNumbers & { readonly source: Source }

/** Plain data: what is kept, sent and compared is this and nothing more. */
export type CarePlan = {
  readonly goals: readonly PlanGoal[]
  readonly items: readonly PlanItem[]
  readonly ladder: Ladder | null
  readonly stepCriteria: StepCriteria
  /** The highest ladder item that the therapist has opened; null opens all. */
  readonly stepCeilingItemId: string | null
  /** The person goes up at their own pace, past the ceiling too. */
  readonly selfPaced: boolean
  /** May be empty. */
  readonly noteToPatient: string
}
