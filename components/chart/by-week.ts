/** What a chart needs to know of one session. */
export type ChartSession = {
  /** ISO day. */
  on: string
  rung: string | null
  peakPain: number | null
}

export type ChartWeek = {
  /** The Monday of the week, an ISO day. */
  start: string
  rest: boolean
  /** What was used last in the week; null without a session on the ladder. */
  rung: string | null
  /** The middle half of the strongest pain, and the middle session. */
  pain: { low: number; middle: number; high: number } | null
  /** Monday to Sunday; null for days that have not come yet. */
  days: (boolean | null)[]
}

const dayMs = 86_400_000

/** Weeks from the first day to today, never beyond it. */
export function byWeek(
  sessions: readonly ChartSession[],
  firstDay: string,
  today: string,
  restWeeks: readonly string[],
): ChartWeek[] {
  const first = mondayOf(firstDay)
  const count = Math.floor((time(mondayOf(today)) - time(first)) / (7 * dayMs)) + 1
  const rests = new Set(restWeeks.map(mondayOf))
  const byMonday = Map.groupBy(sessions, (session) => mondayOf(session.on))
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const start = addDays(first, at * 7)
    const inWeek = (byMonday.get(start) ?? []).toSorted((one, other) => one.on.localeCompare(other.on))
    return {
      start,
      rest: rests.has(start),
      rung: inWeek.findLast((session) => session.rung !== null)?.rung ?? null,
      pain: middleHalf(inWeek.flatMap((session) => session.peakPain ?? [])),
      days: Array.from({ length: 7 }, (_, day) => {
        const on = addDays(start, day)
        return on > today ? null : inWeek.some((session) => session.on === on)
      }),
    }
  })
}

/** Quartiles between the two nearest sessions, so that one hard day does not make the band. */
export function middleHalf(numbers: readonly number[]): ChartWeek["pain"] {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((one, other) => one - other)
  return { low: quantile(sorted, 0.25), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.75) }
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

export function mondayOf(isoDay: string): string {
  const weekday = (new Date(time(isoDay)).getUTCDay() + 6) % 7
  return addDays(isoDay, -weekday)
}

function addDays(isoDay: string, days: number): string {
  return new Date(time(isoDay) + days * dayMs).toISOString().slice(0, 10)
}

function time(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`)
}
