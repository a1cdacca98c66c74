import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { Side } from "#server/domain/sensate-focus/terms.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { circlesOfPerson, relationshipsOf } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"

/** The two sides of the plan for two: the patient's own room, or the one that she shares. */
export const pairRooms = ["mine", "ours"] as const
export type PairRoom = (typeof pairRooms)[number]

/** The two people that an agreement is between. Another partner later is another pair, and starts from nothing. */
export type Pair = {
  /** The relationship of the two. */
  id: string
  circleId: CircleId
  ownerId: UserId
  partnerId: UserId
  /** Which of the two is asking. */
  side: Side
  otherName: string
  /** The patient looks through the partner's eyes: what the partner answered unseen is not shown to her that way. */
  isSeenThrough?: true
}

/** The circle in which this person keeps what is their own. */
export async function findCircle(actor: Actor, room: PairRoom): Promise<CircleId> {
  if (room === "ours") return (await findPair(actor, room)).circleId
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  return circleId
}

export async function findPair(actor: Actor, room: PairRoom): Promise<Pair> {
  const pair = await (room === "mine" ? ownPair(actor) : pairBeside(actor))
  if (!pair) throw new NotFound("no pair")
  return pair
}

export const ownPair = (actor: Actor): Promise<Pair | null> =>
  withViewer(actor, { room: "mine", circle: "all", operation: "find circle" }, (tx) => pairIn(tx, "mine"))

export const pairBeside = (actor: Actor): Promise<Pair | null> =>
  withViewer(actor, { room: "ours", circle: "all", operation: "find circle" }, (tx) => pairIn(tx, "ours"))

/** The pair that this viewer is a side of, from within a transaction. */
export const pairIn = (tx: ViewerTx, room: PairRoom): Promise<Pair | null> =>
  room === "mine" ? ownPairIn(tx) : pairBesideIn(tx)

// The columns read here are where the ids of circles and accounts are born, so the casts only name them.
async function ownPairIn(tx: ViewerTx): Promise<Pair | null> {
  const partner = (await relationshipsOf(tx)).find(
    (one) => one.relationship.kind === "partner" && one.relationship.confirmedAt !== null,
  )
  if (!partner) return null
  const { id, circleId, personId } = partner.relationship
  return {
    id,
    circleId: circleId as CircleId,
    ownerId: tx.viewerId,
    partnerId: personId as UserId,
    side: "patient",
    otherName: partner.name ?? "",
  }
}

async function pairBesideIn(tx: ViewerTx): Promise<Pair | null> {
  const [beside] = await circlesOfPerson(tx, "partner")
  if (!beside) return null
  return {
    id: beside.relationshipId,
    circleId: beside.circleId as CircleId,
    ownerId: beside.ownerId as UserId,
    partnerId: tx.viewerId,
    side: "partner",
    otherName: beside.name ?? "",
  }
}
