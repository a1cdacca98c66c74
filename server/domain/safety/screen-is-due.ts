/** Days; clinical.md 1.2, default, for clinical review. */
export const screenDefaults = { everyDays: 28, afterDaysAway: 14 } as const

export type ScreenDue = "first_time" | "a_month_ago" | "time_away" | null

/** Whether the longer safety questions come up again; null when they rest. */
export const screenIsDue = (
  lastScreenOn: Temporal.PlainDate | null,
  lastTrainerOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): ScreenDue => {
  if (lastScreenOn === null) return "first_time"
  if (lastScreenOn.until(today).days >= screenDefaults.everyDays) return "a_month_ago"
  const isAskedSince = lastTrainerOn !== null && Temporal.PlainDate.compare(lastTrainerOn, lastScreenOn) < 0
  const isAway = lastTrainerOn !== null && lastTrainerOn.until(today).days > screenDefaults.afterDaysAway
  return isAway && !isAskedSince ? "time_away" : null
}
