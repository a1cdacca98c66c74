import type { UserId } from "../care-circle/id.ts"
import { type Category, categories } from "../consent/category.ts"

/** One look, by the minute, as it was written down before its outcome was known. */
export type AccessEntry = {
  readonly viewerId: UserId
  readonly minute: Temporal.Instant
  readonly categories: readonly Category[]
  readonly wasRefused: boolean
}

/** "19 Nov: Dr Okafor read your ratings and your trainer steps." Refused: asked for them, and was shown nothing. */
export type AccessSentence = {
  readonly day: Temporal.PlainDate
  readonly viewerId: UserId
  readonly categories: readonly Category[]
  readonly refused: boolean
}

/** A sentence for each day, person and outcome, in the reader's own zone; the newest day first. */
export const sentences = (entries: readonly AccessEntry[], zone: string): AccessSentence[] => {
  const dated = entries.map((entry) => ({
    ...entry,
    day: entry.minute.toZonedDateTimeISO(zone).toPlainDate(),
  }))
  const groups = Map.groupBy(dated, ({ day, viewerId, wasRefused }) => `${day} ${viewerId} ${wasRefused}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { day, viewerId, wasRefused: refused } = first
      const seen = categories.filter((category) => group.some((entry) => entry.categories.includes(category)))
      return seen.length === 0 ? [] : [{ day, viewerId, categories: seen, refused }]
    })
    .sort(newestFirst)
}

const newestFirst = (one: AccessSentence, other: AccessSentence): number =>
  Temporal.PlainDate.compare(other.day, one.day) ||
  one.viewerId.localeCompare(other.viewerId) ||
  Number(one.refused) - Number(other.refused)
