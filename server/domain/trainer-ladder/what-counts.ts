import type { Ladder, LadderItem } from "./ladder.ts"
import { itemOn, type LadderMove, type LadderSession } from "./place-on-ladder.ts"

/** What came before a long time away says little about today. */
export const sinceAway = (
  sessions: readonly LadderSession[],
  daysAway: number,
  today: Temporal.PlainDate,
): readonly LadderSession[] =>
  sessions.slice(
    1 + sessions.findLastIndex(({ on }, at) => on.until(sessions[at + 1]?.on ?? today).days > daysAway),
  )

/** The times since the person last came to an item: by a session on another one, or by their own choice. */
export const sinceComing = (
  sessions: readonly LadderSession[],
  moves: readonly LadderMove[],
  { id }: LadderItem,
): readonly LadderSession[] => {
  const came = moves.findLast(({ itemId }) => itemId === id)
  return sessions
    .slice(1 + sessions.findLastIndex(({ ladderItemId }) => ladderItemId !== id))
    .filter(({ on }) => !came || Temporal.PlainDate.compare(on, came.on) >= 0)
}

/**
 * Where the way back begins after a long time away, for whoever has not chosen one yet: below what was used last, and
 * below where they are. Null for everybody else.
 */
export const softWayBack = (
  ladder: Ladder,
  item: LadderItem,
  sessions: readonly LadderSession[],
  moves: readonly LadderMove[],
  daysAway: number,
  today: Temporal.PlainDate,
): LadderItem | null => {
  const last = sessions.at(-1)
  if (!last || last.on.until(today).days <= daysAway) return null
  const isAway = ({ on }: LadderMove) => last.on.until(on).days > daysAway
  const placeOf = (id: string) => ladder.items.findIndex((one) => one.id === id)
  const here = placeOf(item.id)
  const used = sessions.findLast(({ ladderItemId }) => itemOn(ladder, ladderItemId) !== null)
  const before = used?.ladderItemId ? placeOf(used.ladderItemId) : here
  const hasChosen = moves.some((move) => isAway(move) && move.itemId === item.id) && here < before
  return hasChosen ? null : (ladder.items[Math.min(here, before) - 1] ?? null)
}
