type Instant = Temporal.Instant

export const isAtOrBefore = (one: Instant, other: Instant): boolean =>
  Temporal.Instant.compare(one, other) <= 0
export const isBefore = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0
export const earlier = (one: Instant, other: Instant): Instant => (isBefore(one, other) ? one : other)
