import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { circlesBeside, myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"

/** The two sides of the plan for two: the patient's own room, or the one that she shares. */
export const pairRooms = ["mine", "ours"] as const
export type PairRoom = (typeof pairRooms)[number]

/** The circle of the pair, who owns it, and the other of the two; null while the patient has no partner. */
export type Pair = {
  circleId: CircleId
  ownerId: UserId
  other: { id: UserId; name: string } | null
}

export async function findPair(actor: Actor, room: PairRoom): Promise<Pair> {
  return room === "mine" ? ownPair(actor) : pairBeside(actor)
}

async function ownPair(actor: Actor): Promise<Pair> {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const beside = await withViewer(actor, { room: "mine", circle: circleId, operation: "find circle" }, (tx) =>
    relationshipsOf(tx),
  )
  const partner = beside.find((one) => one.relationship.kind === "partner" && one.relationship.confirmedAt)
  return {
    circleId,
    ownerId: actor.userId,
    // A person id in a relationship is the id of an account.
    other: partner ? { id: partner.relationship.personId as UserId, name: partner.name ?? "" } : null,
  }
}

async function pairBeside(actor: Actor): Promise<Pair> {
  const [beside] = await circlesBeside(actor, "partner")
  if (!beside) throw new NotFound("not a partner")
  return {
    circleId: beside.circleId,
    ownerId: beside.ownerId,
    other: { id: beside.ownerId, name: beside.name },
  }
}
