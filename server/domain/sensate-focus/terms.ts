import { type SensateStage, sensateStages } from "../care-plan/activity.ts"

/** The two of a pair. A therapist may be asked too, where the plan says so. */
export const sides = ["patient", "partner"] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === "patient" ? "partner" : "patient")

export const offLimits = ["breasts", "genitals", "mouth", "penetration"] as const
export type OffLimit = (typeof offLimits)[number]

/** From the loosest to the strictest agreement about no sex. */
export const bans = ["none", "soft", "strict"] as const
export type Ban = (typeof bans)[number]

/** What the two agree on; both sign the same words, each from their own sign-in. */
export type Terms = {
  readonly stage: SensateStage
  readonly offLimits: readonly OffLimit[]
  /** In their own words, beside the list. */
  readonly alsoOffLimits: readonly string[]
  readonly ban: Ban
  readonly daysAWeek: number
  /** Minutes of one turn. */
  readonly minutes: number
  readonly startsFirst: Side
  /** ISO date on which the two read it again. */
  readonly reviewOn: string
  readonly stopWord: string
  /** What they do instead when one of them says no; may be empty. */
  readonly ifDeclined: string
  /** IANA zone of every joint time; the profiles' own zones are never used. */
  readonly zone: string
}

/** What each stage leaves out, after the order of the NHS text; default, for clinical review. */
export const offLimitsOfStage: Record<SensateStage, readonly OffLimit[]> = {
  non_genital: ["breasts", "genitals", "mouth", "penetration"],
  genital: ["mouth", "penetration"],
  mouth: ["penetration"],
  may_include_penetration: [],
}

/** Ranges and first values from clinical.md 6.2; default, for clinical review. */
export const termDefaults = {
  daysAWeek: { least: 1, most: 4, first: 2 },
  minutes: { least: 5, most: 30, first: 15 },
  reviewDays: 14,
  coolOffHours: 24,
  stopWordCharacters: 40,
  wordsCharacters: 300,
  // Enough that nobody who names a limit is turned away, and that terms can still be suggested with all of them.
  alsoOffLimits: 100,
} as const

/** A first proposal to change as they like; the stop word is theirs to find. */
export const firstTerms = (today: Temporal.PlainDate, zone: string): Terms => ({
  stage: "non_genital",
  offLimits: offLimitsOfStage.non_genital,
  alsoOffLimits: [],
  ban: "strict",
  daysAWeek: termDefaults.daysAWeek.first,
  minutes: termDefaults.minutes.first,
  startsFirst: "patient",
  reviewOn: today.add({ days: termDefaults.reviewDays }).toString(),
  stopWord: "",
  ifDeclined: "",
  zone,
})

/** A wish for less. It can't loosen, whatever it says: each term takes the stricter of the two. */
export type Tightening = Partial<
  Pick<Terms, "stage" | "offLimits" | "alsoOffLimits" | "ban" | "daysAWeek" | "minutes">
>

export const tighten = (terms: Terms, wish: Tightening): Terms => {
  const stage = earliest(sensateStages, terms.stage, wish.stage ?? terms.stage)
  const isStepBack = stage !== terms.stage
  const limits = [
    ...terms.offLimits,
    ...(wish.offLimits ?? []),
    ...(isStepBack ? offLimitsOfStage[stage] : []),
  ]
  return {
    ...terms,
    stage,
    offLimits: offLimits.filter((limit) => limits.includes(limit)),
    alsoOffLimits: [...new Set([...terms.alsoOffLimits, ...(wish.alsoOffLimits ?? [])])],
    ban: earliest(bans.toReversed(), terms.ban, wish.ban ?? terms.ban),
    daysAWeek: Math.min(terms.daysAWeek, wish.daysAWeek ?? terms.daysAWeek),
    minutes: Math.min(terms.minutes, wish.minutes ?? terms.minutes),
  }
}

/** What stands off limits now and was not there for somebody who began to write. */
export const limitsAdded = (now: readonly string[], known: readonly string[]): string[] =>
  now.filter((limit) => !known.includes(limit))

const tightenable = ["stage", "offLimits", "alsoOffLimits", "ban", "daysAWeek", "minutes"] as const

/** Whether anything in it allows more than before. */
export const loosens = (before: Terms, after: Terms): boolean => {
  const stricter = tighten(after, before)
  return tightenable.some((field) => JSON.stringify(stricter[field]) !== JSON.stringify(after[field]))
}

const earliest = <T>(order: readonly T[], one: T, other: T): T =>
  order.indexOf(one) <= order.indexOf(other) ? one : other
