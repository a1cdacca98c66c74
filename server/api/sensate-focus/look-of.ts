import { type Actor, withViewer } from "../viewer.ts"
import type { Pair } from "./find-pair.ts"

/** What whoever reads who looked finds for the plan for two, whether it was looked at or something was said in it. */
export const lookedAt = "the plan for two"

const roomOf = ({ side }: Pair) => (side === "patient" ? ("mine" as const) : ("ours" as const))

/** The page of the two, as far as it is shown. */
export const pageScope = (pair: Pair) =>
  ({
    room: roomOf(pair),
    circle: pair.circleId,
    read: ["couple_plan", "couple_log"],
    onlyGranted: true,
    operation: lookedAt,
  }) as const

/**
 * The scope of an act in the plan for two. It reads what the page reads, under the page's name: in who looked, an
 * answer that is told to nobody is one more look, also in the minute after it.
 */
export async function lookOf(actor: Actor, pair: Pair) {
  const isLogShown = await withViewer(actor, pageScope(pair), async (tx) => tx.granted.has("couple_log"))
  return {
    room: roomOf(pair),
    circle: pair.circleId,
    read: isLogShown ? (["couple_plan", "couple_log"] as const) : (["couple_plan"] as const),
    operation: lookedAt,
  }
}
