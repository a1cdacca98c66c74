import type { Ladder } from "../trainer-ladder/ladder.ts"
import { limits, type Range } from "./limits.ts"
import type { CarePlan, PlanItem } from "./plan.ts"

export const planProblems = [
  "empty",
  "too_long",
  "too_many",
  "out_of_range",
  "not_whole",
  "twice",
  "not_on_ladder",
  "needs_ladder",
  "shorter_than_hold",
] as const
export type PlanProblem = {
  /** Which field: "items.trainer.dose.minutes". */
  readonly path: string
  readonly reason: (typeof planProblems)[number]
}

/** All that keeps a plan from being offered, each beside its field. None: it can be offered. */
export const checkPlan = (plan: CarePlan): PlanProblem[] => [
  ...goalProblems(plan),
  ...tooMany("items", plan.items, limits.items.most),
  ...twice("items", plan.items),
  ...plan.items.flatMap(itemProblems),
  ...(plan.ladder === null ? [] : ladderProblems(plan.ladder)),
  ...rangeProblems("stepCriteria", limits.criteria, plan.stepCriteria),
  ...placeProblems(plan),
  ...tooLong("noteToPatient", plan.noteToPatient, limits.noteCharacters),
]

const goalProblems = ({ goals }: CarePlan): PlanProblem[] => [
  ...tooMany("goals", goals, limits.goals.most),
  ...twice("goals", goals),
  ...goals.flatMap(({ id, words }) => [
    ...blank(`goals.${id}.words`, words),
    ...tooLong(`goals.${id}.words`, words, limits.goals.characters),
  ]),
]

const itemProblems = (item: PlanItem): PlanProblem[] => {
  const at = `items.${item.id}`
  return [
    ...range(`${at}.dose.minutes`, item.dose.minutes, limits.minutes),
    ...daysProblems(at, item),
    ...tooLong(`${at}.hint`, item.hint, limits.hintCharacters),
    ...settingsProblems(at, item),
  ]
}

const daysProblems = (at: string, { dose: { days } }: PlanItem): PlanProblem[] => {
  if (days.kind === "times_a_week") return range(`${at}.dose.days.times`, days.times, limits.timesAWeek)
  const path = `${at}.dose.days.weekdays`
  if (days.weekdays.length === 0) return [{ path, reason: "empty" }]
  if (new Set(days.weekdays).size !== days.weekdays.length) return [{ path, reason: "twice" }]
  return days.weekdays.flatMap((weekday) => range(path, weekday, limits.timesAWeek))
}

const settingsProblems = (at: string, item: PlanItem): PlanProblem[] => {
  const path = `${at}.settings`
  switch (item.kind) {
    case "breathing":
      return rangeProblems(path, limits.breathing, item.settings)
    case "trainer":
      return rangeProblems(`${path}.breathing`, limits.breathing, item.settings.breathing)
    case "stretches":
      return rangeProblems(path, limits.stretches, item.settings)
    case "relaxation":
      return item.settings.form === "progressive" ? rangeProblems(path, limits.relaxation, item.settings) : []
    case "pelvic_floor": {
      const { holdSeconds, releaseSeconds } = item.settings
      return [
        ...rangeProblems(path, limits.pelvic_floor, item.settings),
        ...(releaseSeconds < holdSeconds
          ? [{ path: `${path}.releaseSeconds`, reason: "shorter_than_hold" } as const]
          : []),
      ]
    }
    case "sensate_focus":
      return []
  }
}

const ladderProblems = (ladder: Ladder): PlanProblem[] => [
  ...(ladder.items.length === 0 ? [{ path: "ladder.items", reason: "empty" } as const] : []),
  ...tooMany("ladder.items", ladder.items, limits.ladderItems.most),
  ...twice("ladder.items", ladder.items),
  ...ladder.items.flatMap((item) => {
    const at = `ladder.items.${item.id}`
    return [
      ...blank(`${at}.label`, item.label),
      ...tooLong(`${at}.label`, item.label, limits.labelCharacters),
      ...(item.diameterMm === null ? [] : between(`${at}.diameterMm`, item.diameterMm, limits.diameterMm)),
      ...(item.lengthMm === null ? [] : between(`${at}.lengthMm`, item.lengthMm, limits.lengthMm)),
      ...(item.difficulty === null ? [] : range(`${at}.difficulty`, item.difficulty, limits.scale)),
      ...rangeProblems(`${at}.criteria`, limits.criteria, item.criteria ?? {}),
    ]
  }),
]

const placeProblems = ({ ladder, items, stepCeilingItemId }: CarePlan): PlanProblem[] => {
  const isOn = (id: string) => ladder?.items.some((item) => item.id === id) ?? false
  return [
    ...(ladder === null && items.some((item) => item.kind === "trainer")
      ? [{ path: "ladder", reason: "needs_ladder" } as const]
      : []),
    ...(ladder !== null && !isOn(ladder.startItemId)
      ? [{ path: "ladder.startItemId", reason: "not_on_ladder" } as const]
      : []),
    ...(stepCeilingItemId !== null && !isOn(stepCeilingItemId)
      ? [{ path: "stepCeilingItemId", reason: "not_on_ladder" } as const]
      : []),
  ]
}

const between = (path: string, value: number, { least, most }: Range): PlanProblem[] =>
  value >= least && value <= most ? [] : [{ path, reason: "out_of_range" }]

const range = (path: string, value: number, bounds: Range): PlanProblem[] =>
  Number.isInteger(value) ? between(path, value, bounds) : [{ path, reason: "not_whole" }]

/** Only the fields that have a range are looked at; what a rung leaves out is the plan's. */
const rangeProblems = (
  at: string,
  ranges: Readonly<Record<string, Range>>,
  values: Readonly<Record<string, unknown>>,
): PlanProblem[] =>
  Object.entries(ranges).flatMap(([field, bounds]) => {
    const value = values[field]
    return typeof value === "number" ? range(`${at}.${field}`, value, bounds) : []
  })

const blank = (path: string, words: string): PlanProblem[] =>
  words.trim() === "" ? [{ path, reason: "empty" }] : []

const tooLong = (path: string, words: string, most: number): PlanProblem[] =>
  words.length > most ? [{ path, reason: "too_long" }] : []

const tooMany = (path: string, list: readonly unknown[], most: number): PlanProblem[] =>
  list.length > most ? [{ path, reason: "too_many" }] : []

const twice = (path: string, list: readonly { readonly id: string }[]): PlanProblem[] =>
  new Set(list.map(({ id }) => id)).size === list.length ? [] : [{ path, reason: "twice" }]
