import { offLimitsOfStage, type Terms, termDefaults } from "./terms.ts"

export const termProblems = [
  "empty",
  "too_long",
  "too_many",
  "out_of_range",
  "not_a_zone",
  "not_a_day",
  "past",
  "stage_needs_limit",
] as const
export type TermProblem = { readonly field: keyof Terms; readonly reason: (typeof termProblems)[number] }

/** What keeps terms from being proposed, each beside its field. */
export const checkTerms = (terms: Terms, today: Temporal.PlainDate): TermProblem[] => [
  ...whole("daysAWeek", terms.daysAWeek, termDefaults.daysAWeek),
  ...whole("minutes", terms.minutes, termDefaults.minutes),
  ...(terms.stopWord.trim() === "" ? [problem("stopWord", "empty")] : []),
  ...long("stopWord", terms.stopWord, termDefaults.stopWordCharacters),
  ...long("ifDeclined", terms.ifDeclined, termDefaults.wordsCharacters),
  ...terms.alsoOffLimits.flatMap((words) => long("alsoOffLimits", words, termDefaults.wordsCharacters)),
  ...(terms.alsoOffLimits.length > termDefaults.alsoOffLimits ? [problem("alsoOffLimits", "too_many")] : []),
  ...(offLimitsOfStage[terms.stage].every((limit) => terms.offLimits.includes(limit))
    ? []
    : [problem("offLimits", "stage_needs_limit")]),
  ...reviewProblems(terms.reviewOn, today),
  ...(canRead(() => today.toZonedDateTime(terms.zone)) ? [] : [problem("zone", "not_a_zone")]),
]

const problem = (field: keyof Terms, reason: TermProblem["reason"]): TermProblem => ({ field, reason })

const whole = (
  field: "daysAWeek" | "minutes",
  value: number,
  { least, most }: { least: number; most: number },
) => (Number.isInteger(value) && value >= least && value <= most ? [] : [problem(field, "out_of_range")])

const long = (field: keyof Terms, words: string, most: number) =>
  words.length > most ? [problem(field, "too_long")] : []

const reviewProblems = (reviewOn: string, today: Temporal.PlainDate): TermProblem[] => {
  if (!canRead(() => Temporal.PlainDate.from(reviewOn))) return [problem("reviewOn", "not_a_day")]
  return Temporal.PlainDate.compare(reviewOn, today) <= 0 ? [problem("reviewOn", "past")] : []
}

/** Terms that would come into force with the day to read them again behind them. */
export const isReviewOver = ({ reviewOn, zone }: Terms, now: Temporal.Instant): boolean =>
  reviewProblems(reviewOn, now.toZonedDateTimeISO(zone).toPlainDate()).length > 0

const canRead = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}
