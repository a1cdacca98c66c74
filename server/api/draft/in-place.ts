import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { NotFound } from "../errors.ts"
import { findCircle } from "../sensate-focus/find-pair.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import type { Place } from "./schema.ts"

export type DraftPlace = z.infer<typeof Place>

/** One transaction at a place where this person writes; whoever has no tie there has no place there either. */
export async function inPlace<T>(
  actor: Actor,
  place: DraftPlace,
  fn: (tx: ViewerTx, at: { circle: CircleId; name: string }) => Promise<T>,
): Promise<T> {
  const { room, what } = place
  const circle =
    place.room === "caseload"
      ? (place.circleId as CircleId) // the door decides whether it is one, and theirs
      : await findCircle(actor, place.room)
  return withViewer(actor, { room, circle, operation: "your own writing" }, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such place")
    return fn(tx, { circle, name: `writing/${circle}/${room}/${what}` })
  })
}

/** The seal of a draft; another circle, another person or another form does not open it. */
export const sealOf = (tx: ViewerTx, at: { circle: CircleId; name: string }) => ({
  table: "draft",
  column: "words",
  row: at.name,
  circle: at.circle,
  owner: tx.viewerId,
})
