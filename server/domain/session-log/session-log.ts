import type { ActivityKind } from "../care-plan/activity.ts"

export const endings = ["planned", "chose_to_stop", "discomfort", "interrupted", "red_flag"] as const
export type Ending = (typeof endings)[number]

export const depths = ["not_inserted", "touching", "tip", "half", "full"] as const
export type Depth = (typeof depths)[number]

export const tightenings = ["none", "some", "lots"] as const
export type Tightening = (typeof tightenings)[number]

/** Whole numbers, 0 to 10; null was skipped, and skipping is an answer. */
export type Moments = {
  readonly before: number | null
  readonly peak: number | null
  readonly after: number | null
}
export type PainMoments = Moments & { readonly nextDay: number | null }

/** One practice as the patient tells it. Every field but activity and minutes may be left empty. */
export type SessionLog = {
  readonly activity: ActivityKind
  /** The item of the plan; null when it was something of one's own. */
  readonly planItemId: string | null
  /** The ladder item that was used, and its label that day; null without a ladder. */
  readonly ladderItemId: string | null
  readonly ladderItemLabel: string | null
  /** Whole minutes, 0 to 60. 0 is a session too: looked at it, held it. */
  readonly minutes: number
  readonly pain: PainMoments
  readonly anxiety: Moments
  readonly endedBy: Ending
  readonly depth: Depth | null
  readonly tightening: Tightening | null
  /** Numbed or sedated: kept, and not counted towards a step. */
  readonly numbed: boolean
  readonly note: string
  /** Withheld until the patient marks it. */
  readonly noteIsShared: boolean
}

/** Where the person was when they practised: ISO local date and time zone. */
export type Performed = { readonly on: string; readonly zone: string }
