import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { circlesOfPerson, ownCircle } from "./queries.ts"

/** The patient's own circle, or null before she has one. */
export async function myCircle(actor: Actor): Promise<CircleId | null> {
  return withViewer(actor, { room: "mine", circle: "all", operation: "find circle" }, async (tx) => {
    const [row] = await ownCircle(tx)
    return row ? (row.circleId as CircleId) : null // the circle table is where these ids are born
  })
}

export type Beside = { circleId: CircleId; ownerId: UserId; name: string; since: string | null }

/** The circles that this person stands in beside somebody, with that person's name as the circle knows it. */
export async function circlesBeside(actor: Actor, kind: "clinician" | "partner"): Promise<Beside[]> {
  const room = kind === "partner" ? "ours" : "caseload"
  return withViewer(actor, { room, circle: "all", operation: "find circle" }, async (tx) =>
    (await circlesOfPerson(tx, kind)).map((row) => ({
      circleId: row.circleId as CircleId,
      ownerId: row.ownerId as UserId,
      name: row.name ?? "",
      since: row.since,
    })),
  )
}
