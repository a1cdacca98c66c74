import { isKnownZone } from "../schedule/known-zone.ts"

/** An appointment as it was agreed: a local day and time in the zone of the practice. */
export type Appointment = { readonly day: string; readonly time: string; readonly zone: string }

export type Meetings = { readonly last: Appointment | null; readonly next: Appointment | null }

/** Where the clock comes by that minute twice, the first of the two. */
export const startOf = ({ day, time, zone }: Appointment): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant()

const inOrder = <A extends Appointment>(appointments: readonly A[]): A[] =>
  appointments.toSorted((a, b) => Temporal.Instant.compare(startOf(a), startOf(b)))

const hasBegun = (one: Appointment, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startOf(one), now) <= 0

/** The last one that has begun, and the next one; a meeting of this very hour counts as next until it begins. */
export const lastAndNext = (appointments: readonly Appointment[], now: Temporal.Instant): Meetings => {
  const ordered = inOrder(appointments)
  return {
    last: ordered.findLast((one) => hasBegun(one, now)) ?? null,
    next: coming(ordered, now)[0] ?? null,
  }
}

/** Those that have not begun, the soonest first. Only these can be moved or cancelled. */
export const coming = <A extends Appointment>(appointments: readonly A[], now: Temporal.Instant): A[] =>
  inOrder(appointments).filter((one) => !hasBegun(one, now))

/** How far ahead a meeting can be set: far enough for any clinic, near enough to catch a slip in the year. */
export const furthestYears = 2

export type MeetingTrouble = {
  day?: "past" | "too_far" | "not_a_day"
  time?: "clock_skips"
  zone?: "not_a_zone"
}

/** What keeps a meeting from being set, field by field; null when nothing does. */
export const troubleWith = (wish: Appointment, now: Temporal.Instant): MeetingTrouble | null => {
  if (!isKnownZone(wish.zone)) return { zone: "not_a_zone" }
  if (!isDay(wish.day)) return { day: "not_a_day" }
  const day = Temporal.PlainDate.from(wish.day)
  const today = now.toZonedDateTimeISO(wish.zone).toPlainDate()
  if (Temporal.PlainDate.compare(day, today.add({ years: furthestYears })) > 0) return { day: "too_far" }
  const start = startOf(wish)
  if (Temporal.Instant.compare(start, now) <= 0) return { day: "past" }
  const onTheWall = start.toZonedDateTimeISO(wish.zone).toPlainDateTime()
  const isSkipped = !onTheWall.equals(Temporal.PlainDateTime.from(`${wish.day}T${wish.time}`))
  return isSkipped ? { time: "clock_skips" } : null
}

const isDay = (day: string): boolean => {
  try {
    return Boolean(Temporal.PlainDate.from(day, { overflow: "reject" }))
  } catch {
    return false
  }
}
