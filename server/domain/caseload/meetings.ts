/** An appointment as it was agreed: a local day and time in the zone of the practice. */
export type Appointment = { readonly day: string; readonly time: string; readonly zone: string }

export type Meetings = { readonly last: Appointment | null; readonly next: Appointment | null }

export const startOf = ({ day, time, zone }: Appointment): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant()

/** The last one that has begun, and the next one; a meeting of this very hour counts as next until it begins. */
export const lastAndNext = (appointments: readonly Appointment[], now: Temporal.Instant): Meetings => {
  const ordered = appointments.toSorted((a, b) => Temporal.Instant.compare(startOf(a), startOf(b)))
  const begun = (one: Appointment) => Temporal.Instant.compare(startOf(one), now) <= 0
  return { last: ordered.findLast(begun) ?? null, next: ordered.find((one) => !begun(one)) ?? null }
}
