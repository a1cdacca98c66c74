import type { IsoWeekday } from "../care-plan/plan.ts"

/** A time that two people keep: "19:00 on Mondays" in one named zone, which both signed. */
export type WeeklyTime = {
  readonly weekday: IsoWeekday
  /** Wall-clock time, "19:00". */
  readonly time: string
  /** IANA name, "Europe/London". */
  readonly zone: string
  /** 1 is every week, 2 every second one, counted from the week of `startsOn`. */
  readonly everyWeeks: 1 | 2
  /** ISO date. */
  readonly startsOn: string
}

/**
 * The next times after an instant. Counted in local days, so that the clock on the wall stays the same over both
 * clock changes; where the clock skips that minute, the first one after the gap.
 */
export const nextTimes = (
  weekly: WeeklyTime,
  after: Temporal.Instant,
  howMany: number,
): Temporal.ZonedDateTime[] => {
  const starts = Temporal.PlainDate.from(weekly.startsOn)
  const first = starts.add({ days: (weekly.weekday - starts.dayOfWeek + 7) % 7 })
  const step = 7 * weekly.everyWeeks
  const local = after.toZonedDateTimeISO(weekly.zone).toPlainDate()
  const passed = Math.max(0, Math.floor(first.until(local).days / step) - 1)
  // Two more than asked: the steps around `after` itself may already be past.
  return Array.from({ length: howMany + 3 }, (_, place) => first.add({ days: step * (passed + place) }))
    .map((date) => atTime(date, weekly.time, weekly.zone))
    .filter((time) => Temporal.Instant.compare(time.toInstant(), after) > 0)
    .slice(0, howMany)
}

/** A local date and wall-clock time as a moment in a zone. */
export const atTime = (date: Temporal.PlainDate, time: string, zone: string): Temporal.ZonedDateTime =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
