/** The closed list of what a plan can hold. */
export const activityKinds = [
  "breathing",
  "stretches",
  "pelvic_floor",
  "trainer",
  "relaxation",
  "sensate_focus",
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Seconds. The first plan breathes in for 4 and out for 6 (Wirral CHC NHS). */
export type BreathingPace = {
  readonly inSeconds: number
  readonly holdSeconds: number
  readonly outSeconds: number
}

/** Seconds each stretch is held, on each side where it has two. */
export type StretchSettings = { readonly holdSeconds: number; readonly perSide: boolean }

export const pelvicFloorForms = ["release_first", "strengthening"] as const
export type PelvicFloorForm = (typeof pelvicFloorForms)[number]

/** Seconds; letting go is never shorter than holding. Effort in per cent of the strongest squeeze. */
export type PelvicFloorSettings = {
  readonly form: PelvicFloorForm
  readonly holdSeconds: number
  readonly releaseSeconds: number
  readonly repeats: number
  readonly setsADay: number
  readonly effortPercent: number
}

/** The pacer that runs beside a trainer session. */
export type TrainerSettings = { readonly breathing: BreathingPace }

export const relaxationForms = ["bath", "massage", "progressive", "mirror_and_touch"] as const
export type RelaxationForm = (typeof relaxationForms)[number]
export type RelaxationSettings = {
  readonly form: RelaxationForm
  /** Seconds; used by the progressive form alone. */
  readonly tenseSeconds: number
  readonly releaseSeconds: number
  readonly order: "feet_up" | "arms_first"
}

/** The stages that the NHS text names, in its order. */
export const sensateStages = ["non_genital", "genital", "mouth", "may_include_penetration"] as const
export type SensateStage = (typeof sensateStages)[number]
export type SensateFocusSettings = { readonly stage: SensateStage }

export type SettingsByKind = {
  readonly breathing: BreathingPace
  readonly stretches: StretchSettings
  readonly pelvic_floor: PelvicFloorSettings
  readonly trainer: TrainerSettings
  readonly relaxation: RelaxationSettings
  readonly sensate_focus: SensateFocusSettings
}
