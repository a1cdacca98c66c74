import { type Actor, withViewer } from "../viewer.ts"
import { ownPair } from "./find-pair.ts"
import { drawPlan, drawTogether } from "./look-together.ts"

/** «See as»: the partner's page of the two, by the same door, with her own rows alone. Null where they are shown nothing. */
export async function previewTogether(actor: Actor, name: string) {
  const pair = await ownPair(actor)
  if (!pair) return null
  const theirs = { ...pair, side: "partner", otherName: name, isSeenThrough: true } as const
  const scope = {
    room: "ours",
    circle: pair.circleId,
    as: pair.partnerId,
    read: ["couple_plan", "couple_log"],
    operation: "see as",
  } as const
  return withViewer(actor, scope, async (tx) => {
    if (!tx.granted.has("couple_plan")) return null
    return tx.granted.has("couple_log") ? drawTogether(tx, theirs) : drawPlan(tx, theirs)
  })
}
