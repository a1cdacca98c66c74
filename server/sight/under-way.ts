import { AsyncLocalStorage } from "node:async_hooks"

/** Of each person that an answer reads as: how much had been taken from their sight before it did. */
export type Seen = Map<string, number>

// Next's bundle and Node's own module graph are two copies of this file; what is under way must be known to both.
const shared: { ownpaceUnderWay?: AsyncLocalStorage<Seen> } = globalThis as typeof globalThis & {
  ownpaceUnderWay?: AsyncLocalStorage<Seen>
}
const underWay = (): AsyncLocalStorage<Seen> => {
  shared.ownpaceUnderWay ??= new AsyncLocalStorage()
  return shared.ownpaceUnderWay
}

/** Draws an answer; whoever it reads as is noted in `seen`. */
export const drawing = <T>(seen: Seen, draw: () => Promise<T>): Promise<T> => underWay().run(seen, draw)

/** Whether the answer that is drawn here has yet to note this person; null where none is drawn. */
export const isNewToAnswer = (viewerId: string): boolean => underWay().getStore()?.has(viewerId) === false

/** Two reads that begin together may note in any order: what was known first counts. */
export function noteSight(viewerId: string, sight: number): void {
  const seen = underWay().getStore()
  seen?.set(viewerId, Math.min(seen.get(viewerId) ?? sight, sight))
}

/** Somebody ends what they themselves see: the answer to that very act is no older than it. */
export const forgetSight = (viewerId: string): void => void underWay().getStore()?.delete(viewerId)
