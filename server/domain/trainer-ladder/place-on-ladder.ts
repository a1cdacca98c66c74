import type { SessionLog } from "../session-log/session-log.ts"
import type { Ladder, LadderItem } from "./ladder.ts"

/** A trainer session as the ladder sees it; the newest comes last. */
export type LadderSession = Pick<
  SessionLog,
  "ladderItemId" | "minutes" | "pain" | "anxiety" | "endedBy" | "depth" | "numbed"
> & { readonly on: Temporal.PlainDate }

/** The person's own choice of another item, up or down. */
export type LadderMove = { readonly itemId: string; readonly on: Temporal.PlainDate }

/** Where the person is: what they chose or used last, or where the plan begins. Null on an empty ladder. */
export const placeOnLadder = (
  ladder: Ladder,
  sessions: readonly LadderSession[],
  moves: readonly LadderMove[] = [],
): LadderItem | null => {
  const used = sessions.findLast(({ ladderItemId }) => itemOn(ladder, ladderItemId) !== null)
  const chosen = moves.findLast(({ itemId }) => itemOn(ladder, itemId) !== null)
  const isChosenLater = chosen && (!used || Temporal.PlainDate.compare(chosen.on, used.on) >= 0)
  const id = isChosenLater ? chosen.itemId : used?.ladderItemId
  return itemOn(ladder, id ?? ladder.startItemId) ?? ladder.items[0] ?? null
}

export const itemOn = (ladder: Ladder, itemId: string | null): LadderItem | null =>
  ladder.items.find(({ id }) => id === itemId) ?? null

/** The items below, which are always free to use, and the one above, if there is one. */
export const neighbours = (ladder: Ladder, item: LadderItem) => {
  const place = ladder.items.findIndex(({ id }) => id === item.id)
  return { below: ladder.items.slice(0, Math.max(place, 0)), above: ladder.items[place + 1] ?? null }
}
