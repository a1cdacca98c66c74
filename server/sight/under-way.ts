import { AsyncLocalStorage } from "node:async_hooks"

/** What an answer was drawn under; it is given if that still holds. */
export type Seen = {
  /** Of each person that it reads as: how much had been taken from their sight before it did. */
  sights: Map<string, number>
  /** The sign-ins that it was asked by. */
  signIns: Set<string>
}

// Next's bundle and Node's own module graph are two copies of this file; what is under way must be known to both.
const shared: { ownpaceUnderWay?: AsyncLocalStorage<Seen> } = globalThis as typeof globalThis & {
  ownpaceUnderWay?: AsyncLocalStorage<Seen>
}
const underWay = (): AsyncLocalStorage<Seen> => {
  shared.ownpaceUnderWay ??= new AsyncLocalStorage()
  return shared.ownpaceUnderWay
}

/** Draws an answer; what it is drawn under is noted in `seen`. */
export const drawing = <T>(seen: Seen, draw: () => Promise<T>): Promise<T> => underWay().run(seen, draw)

/** Whether the answer that is drawn here has yet to note this person; null where none is drawn. */
export const isNewToAnswer = (viewerId: string): boolean =>
  underWay().getStore()?.sights.has(viewerId) === false

/** Two reads that begin together may note in any order: what was known first counts. */
export function noteSight(viewerId: string, sight: number): void {
  const sights = underWay().getStore()?.sights
  sights?.set(viewerId, Math.min(sights.get(viewerId) ?? sight, sight))
}

/** Somebody ends what they themselves see: the answer to that very act is no older than it. */
export const forgetSight = (viewerId: string): void => void underWay().getStore()?.sights.delete(viewerId)

export const noteSignIn = (signInId: string): void => void underWay().getStore()?.signIns.add(signInId)

/** The answer to ending one's own sign-in is given all the same. */
export const forgetSignIn = (signInId: string): void => void underWay().getStore()?.signIns.delete(signInId)
