import type { CarePlan } from "../care-plan/plan.ts"
import { isResting, type Practice } from "./practice.ts"
import { isWeekdayOf, mondayOf } from "./week.ts"

/** One item on one local day, as adherence keeps it. */
export type PracticeDay = {
  readonly itemId: string
  readonly day: Temporal.PlainDate
  readonly planned: number
  readonly done: number
  readonly isJoint: boolean
}

/** Which items a plan puts on a day: what adherence writes down as planned. */
export const plannedOn = (plan: Pick<CarePlan, "items">, date: Temporal.PlainDate): readonly string[] =>
  plan.items.filter(({ dose }) => isWeekdayOf(dose.days, date)).map(({ id }) => id)

export type WeekOfPractice = {
  readonly monday: Temporal.PlainDate
  readonly planned: number
  readonly done: number
  /** From Monday to Sunday: whether anything was done. */
  readonly filledDays: readonly boolean[]
  /** A rest week is a thing of its own, not a hole. */
  readonly isRest: boolean
}

/** Each week from the first to the last, those without practice too. */
export const practiceByWeek = (
  days: readonly PracticeDay[],
  rests: Practice["rests"],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): WeekOfPractice[] => {
  const first = mondayOf(from)
  const weeks = Math.floor(first.until(mondayOf(to)).days / 7) + 1
  return Array.from({ length: Math.max(weeks, 0) }, (_, place) =>
    weekOf(days, rests, first.add({ days: 7 * place })),
  )
}

const weekOf = (
  all: readonly PracticeDay[],
  rests: Practice["rests"],
  monday: Temporal.PlainDate,
): WeekOfPractice => {
  const days = all.filter(({ day }) => mondayOf(day).equals(monday))
  const isRest = rests.some(({ kind, on }) => kind === "week" && mondayOf(on).equals(monday))
  const isFilled = (_: unknown, place: number) =>
    days.some(({ day, done }) => done > 0 && day.dayOfWeek === place + 1)
  return {
    monday,
    isRest,
    filledDays: Array.from({ length: 7 }, isFilled),
    ...sum(days, { done: [], answers: [], rests }),
  }
}

/** What was planned on a day of rest does not count, and what was done on it does. */
const sum = (days: readonly PracticeDay[], practice: Practice) => ({
  planned: days.reduce((total, { day, planned }) => total + (isResting(practice, day) ? 0 : planned), 0),
  done: days.reduce((total, { done }) => total + done, 0),
})

/** Planned and done over the last 7 or 28 days, today included. */
export const practiceOver = (
  days: readonly PracticeDay[],
  rests: Practice["rests"],
  today: Temporal.PlainDate,
  length: 7 | 28,
) => {
  const first = today.subtract({ days: length - 1 })
  const within = days.filter(
    ({ day }) => Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, today) <= 0,
  )
  return sum(within, { done: [], answers: [], rests })
}
