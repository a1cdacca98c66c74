import { myCircle } from "../care-circle/find-circle.ts"
import { type PairRoom, pairBeside } from "../sensate-focus/find-pair.ts"
import type { Actor } from "../viewer.ts"

/** Whether a note can be written here, changed or removed. Somebody who has left reads their own, and writes no more. */
export const mayKeep = async (actor: Actor, room: PairRoom): Promise<boolean> =>
  (await (room === "mine" ? myCircle(actor) : pairBeside(actor))) !== null
