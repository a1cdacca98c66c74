import type { DoseDays, IsoWeekday } from "./plan.ts"

export const isoWeekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly IsoWeekday[]

/** "Three times a week" on days of its own: Monday, Wednesday and Friday. */
export const onWeekdays = (times: number): DoseDays => {
  const most = Math.min(Math.max(Number.isInteger(times) ? times : 1, 1), isoWeekdays.length)
  const isChosen = (day: IsoWeekday) =>
    Array.from({ length: most }, (_, at) => 1 + Math.floor((at * isoWeekdays.length) / most)).includes(day)
  return { kind: "weekdays", weekdays: isoWeekdays.filter(isChosen) }
}

/** A day is put in or taken out; the days stay in the order of the week. */
export const withWeekday = (weekdays: readonly IsoWeekday[], day: IsoWeekday): DoseDays => ({
  kind: "weekdays",
  weekdays: isoWeekdays.filter((one) => (one === day) !== weekdays.includes(one)),
})
