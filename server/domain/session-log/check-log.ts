import { isKnownDay } from "../schedule/known-day.ts"
import type { Moments, Performed, SessionLog } from "./session-log.ts"

/** What a form accepts: minutes of one session, the 0 to 10 scale, characters of a note (clinical.md 2.4). */
export const logLimits = { minutes: 60, scale: 10, noteCharacters: 4000 } as const

export const logProblems = [
  "out_of_range",
  "not_whole",
  "too_long",
  "in_the_future",
  "not_a_day",
  "not_a_zone",
] as const
export type LogProblem = {
  /** Which field: "pain.peak". */
  readonly field: string
  readonly reason: (typeof logProblems)[number]
}

export type LogDecision =
  | { readonly kind: "loggable"; readonly log: SessionLog }
  | { readonly kind: "refused"; readonly problems: readonly LogProblem[] }

/** Asks whether the fields can be kept. Progress, ceilings and plans never stand in the way of a log. */
export const checkLog = (log: SessionLog, performed: Performed, now: Temporal.Instant): LogDecision => {
  const problems = [
    ...range("minutes", log.minutes, logLimits.minutes),
    ...moments("pain", log.pain),
    ...scale("pain.nextDay", log.pain.nextDay),
    ...moments("anxiety", log.anxiety),
    ...(log.note.length > logLimits.noteCharacters ? [{ field: "note", reason: "too_long" } as const] : []),
    ...dayProblems(performed, now),
  ]
  return problems.length === 0 ? { kind: "loggable", log } : { kind: "refused", problems }
}

const moments = (field: string, { before, peak, after }: Moments): LogProblem[] => [
  ...scale(`${field}.before`, before),
  ...scale(`${field}.peak`, peak),
  ...scale(`${field}.after`, after),
]

const scale = (field: string, value: number | null): LogProblem[] =>
  value === null ? [] : range(field, value, logLimits.scale)

const range = (field: string, value: number, most: number): LogProblem[] => {
  if (!Number.isInteger(value)) return [{ field, reason: "not_whole" }]
  return value >= 0 && value <= most ? [] : [{ field, reason: "out_of_range" }]
}

const dayProblems = ({ on, zone }: Performed, now: Temporal.Instant): LogProblem[] => {
  const day = isKnownDay(on) ? readOr(() => Temporal.PlainDate.from(on)) : null
  const today = readOr(() => now.toZonedDateTimeISO(zone).toPlainDate())
  if (day === null) return [{ field: "performed.on", reason: "not_a_day" }]
  if (today === null) return [{ field: "performed.zone", reason: "not_a_zone" }]
  return Temporal.PlainDate.compare(day, today) > 0
    ? [{ field: "performed.on", reason: "in_the_future" }]
    : []
}

const readOr = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}
