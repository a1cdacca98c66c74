import type { ServerResponse } from "node:http"
import { Unavailable } from "#server/api/errors.ts"
import { handOut } from "#server/api/pools.ts"
import { stillStand } from "#server/auth/find-sign-in.ts"
import { drawing, type Seen } from "./under-way.ts"

/** How often a reading answer is drawn anew, while things are taken from its reader's sight. */
const mostTimes = 3

type Answer<T> = {
  draw: () => Promise<T>
  /** Writes the whole of it at once. */
  send: (drawn: T) => void
  /** It only reads, so it may be drawn again; anything else is answered «try again». */
  onlyReads: boolean
}

/** Draws an answer and gives it, so that nothing leaves after a narrowing, or the end of a sign-in, that it did not know. */
export async function giveAnswer<T>(response: ServerResponse, { draw, send, onlyReads }: Answer<T>) {
  for (let times = 0; times < (onlyReads ? mostTimes : 1); times += 1) {
    const seen: Seen = { sights: new Map(), signIns: new Set() }
    const drawn = await drawing(seen, draw)
    const leaving = {
      sights: seen.sights,
      response,
      send: () => send(drawn),
      stands: () => stillStand(seen.signIns),
    }
    if (await handOut().give(leaving)) return
  }
  throw new Unavailable("something was taken from this person's sight meanwhile")
}
