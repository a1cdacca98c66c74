import type { CarePlan, PlanItem } from "../care-plan/plan.ts"
import { isDone, isNotToday, isResting, type Practice } from "./practice.ts"
import { isWeekdayOf, mondayOf } from "./week.ts"

export type DayItem = {
  readonly item: PlanItem
  readonly state: "open" | "done" | "not_today" | "resting"
  /** When it comes round again, if it does within two weeks. */
  readonly comesRound: Temporal.PlainDate | null
}

export type Day = {
  readonly date: Temporal.PlainDate
  readonly isResting: boolean
  readonly items: readonly DayItem[]
}

type Items = Pick<CarePlan, "items">

/** What is on today, in the plan's order. What two people do together has its own times. */
export const dayOf = (plan: Items, practice: Practice, date: Temporal.PlainDate): Day => {
  const resting = isResting(practice, date)
  const items = plan.items
    .filter((item) => item.kind !== "sensate_focus")
    .filter((item) => isDone(practice, item.id, date) || isOn(item, practice, date))
    .map((item) => ({
      item,
      state: isDone(practice, item.id, date)
        ? ("done" as const)
        : resting
          ? ("resting" as const)
          : isNotToday(practice, item.id, date)
            ? ("not_today" as const)
            : ("open" as const),
      comesRound: nextOccurrence(item, practice, date),
    }))
  return { date, isResting: resting, items }
}

/** The next day after this one on which the item is on; two weeks ahead at most. */
export const nextOccurrence = (
  item: PlanItem,
  practice: Practice,
  after: Temporal.PlainDate,
): Temporal.PlainDate | null =>
  Array.from({ length: 14 }, (_, days) => after.add({ days: days + 1 })).find(
    (date) => isOn(item, practice, date) && !isResting(practice, date),
  ) ?? null

/** On its own days until the week's number is reached, and on the day that a "not today" moved it to. */
const isOn = (item: PlanItem, practice: Practice, date: Temporal.PlainDate): boolean => {
  const { days } = item.dose
  if (days.kind === "times_a_week" && doneBefore(item, practice, date) >= days.times) return false
  return isWeekdayOf(days, date) || isMovedTo(item, practice, date)
}

/** Days of its week before this one: a second time on the same day asks no less of the others. */
const doneBefore = (item: PlanItem, { done }: Practice, date: Temporal.PlainDate): number => {
  const { compare } = Temporal.PlainDate
  const monday = mondayOf(date)
  const days = done.filter(
    ({ itemId, on }) => itemId === item.id && compare(on, date) < 0 && compare(on, monday) >= 0,
  )
  return new Set(days.map(({ on }) => on.toString())).size
}

/** Within the week, each "not today" finds the next day that was free; named days are left as they were named. */
const isMovedTo = (item: PlanItem, practice: Practice, date: Temporal.PlainDate): boolean => {
  const { days } = item.dose
  if (days.kind === "weekdays") return false
  let waiting = 0
  for (let day = mondayOf(date); Temporal.PlainDate.compare(day, date) < 0; day = day.add({ days: 1 })) {
    const isOwn = isWeekdayOf(days, day)
    if (isNotToday(practice, item.id, day)) waiting += isOwn ? 1 : 0
    else if (!isOwn && waiting > 0) waiting -= 1
  }
  return waiting > 0
}
