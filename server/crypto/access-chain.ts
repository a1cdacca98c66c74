import { createHmac } from "node:crypto"
import { marksKey } from "./key-file.ts"

export type Looked = {
  circleId: string
  ownerId: string
  viewerId: string
  operation: string
  minute: string
  categories: readonly string[]
  wasRefused: boolean
}

export type Link = {
  circleId: string
  ownerId: string
  number: number
  minute: string
  leaves: readonly string[]
}

// Keyed, so that whoever holds the database alone can't write a chain that fits.
const mark = (parts: readonly unknown[]): string =>
  createHmac("sha256", marksKey()).update(JSON.stringify(parts)).digest("base64url")

/** One entry of who looked, as the chain knows it. */
export const leafOf = (entry: Looked): string =>
  mark([
    "looked",
    entry.circleId,
    entry.ownerId,
    entry.viewerId,
    entry.operation,
    entry.minute,
    entry.categories.toSorted(),
    entry.wasRefused,
  ])

/** A link stands on the one before it. */
export const linkOf = (previous: string, { circleId, ownerId, number, minute, leaves }: Link): string =>
  mark(["link", previous, circleId, ownerId, number, minute, leaves])

/** Hours after which an entry that no link knows was not written by us. */
const sealedWithinHours = 24

/**
 * Whether every entry that was sealed is still as it was, none is missing and none was slipped in. Answers the minute
 * of the first that is not so, or null. The newest entries have no link yet.
 */
export function firstBreak(
  links: readonly (Link & { link: string })[],
  entries: readonly Looked[],
  newestMs: number,
): string | null {
  const there = new Map(entries.map((entry) => [leafOf(entry), entry]))
  let previous = ""
  for (const [place, link] of links.entries()) {
    if (link.number !== place + 1 || link.link !== linkOf(previous, link)) return link.minute
    for (const leaf of link.leaves) if (!there.delete(leaf)) return link.minute
    previous = link.link
  }
  const oldest = newestMs - sealedWithinHours * 3_600_000
  const slipped = [...there.values()].find(({ minute }) => Date.parse(minute) < oldest)
  return slipped?.minute ?? null
}
