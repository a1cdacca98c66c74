/** A day that somebody can mean here. A slip of the finger in a year («0026», «20226») is not one. */
export const isKnownDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= "1900-01-01" && day <= "2199-12-31"

/** Whether a day has not begun yet where the writer is: what was done was done today at the latest. */
export const isAhead = (day: string, zone: string, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(day), now.toZonedDateTimeISO(zone).toPlainDate()) > 0
