/** A ladder mixes kinds, in the order that the patient finds them difficult. */
export const rungKinds = [
  "trainer",
  "finger",
  "tampon",
  "cup",
  "applicator",
  "toy",
  "exam",
  "partner",
] as const
export type RungKind = (typeof rungKinds)[number]

/** When the next item may be suggested. Numbers only; a rung may change some of them. */
export type StepNumbers = {
  /** How many of the latest sessions on the item have to be comfortable. */
  readonly sessions: number
  /** Over how many local days they have to be spread. */
  readonly days: number
  /** Strongest pain, 0 to 10, at most. */
  readonly maxPeakPain: number
  /** Strongest anxiety, 0 to 10, at most. */
  readonly maxPeakAnxiety: number
  /** Minutes of each session, at least. */
  readonly minMinutes: number
  /** Whether the item has to have been fully in. */
  readonly fullDepth: boolean
  /** How much more pain the next day may bring than before, in points of 0 to 10. */
  readonly maxNextDayRise: number
  /** From this pain on (0 to 10), stay. */
  readonly stayFromPain: number
  /** From this anxiety on (0 to 10), stay. */
  readonly stayFromAnxiety: number
  /** So many hard sessions ... */
  readonly hardSessions: number
  /** ... among so many of the latest: a smaller one may help. */
  readonly amongSessions: number
  /** After so many days without practice: start smaller again. */
  readonly daysAway: number
  /** From this pain on (0 to 10), speak with the therapist. */
  readonly talkFromPain: number
}

export type LadderItem = {
  readonly id: string
  readonly kind: RungKind
  /** The patient's own word for it: "green", "2". */
  readonly label: string
  /** As measured by the person, in millimetres; null until then. */
  readonly diameterMm: number | null
  readonly lengthMm: number | null
  /** The patient's own rank of difficulty, 0 to 10. */
  readonly difficulty: number | null
  /** What differs from the plan's criteria on this item. */
  readonly criteria: Partial<StepNumbers> | null
}

/** A name that is only a number: what the program gives until the person has a word of their own. */
export const isNumbered = (label: string): boolean => /^\p{Nd}+$/u.test(label)

/** Items from the easiest to the hardest for this person. */
export type Ladder = {
  readonly items: readonly LadderItem[]
  /** Where this plan begins. */
  readonly startItemId: string
}
