import type { DoseDays, IsoWeekday } from "../care-plan/plan.ts"

/** The Monday of the ISO week that a local day lies in. */
export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 })

export const isSameWeek = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  mondayOf(one).equals(mondayOf(other))

const allWeek: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

/** The weekdays of a dose; "three times a week" is spread as evenly as a week allows. */
export const weekdaysOf = (days: DoseDays): readonly IsoWeekday[] => {
  if (days.kind === "weekdays") return allWeek.filter((weekday) => days.weekdays.includes(weekday))
  const spread = Array.from({ length: days.times }, (_, place) => Math.floor((place * 7) / days.times) + 1)
  return allWeek.filter((weekday) => spread.includes(weekday))
}

export const isWeekdayOf = (days: DoseDays, date: Temporal.PlainDate): boolean =>
  weekdaysOf(days).some((weekday) => weekday === date.dayOfWeek)
