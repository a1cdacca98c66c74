import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { Side } from "#server/domain/sensate-focus/terms.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { circlesOfPerson, relationshipsOf } from "../care-circle/queries.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"

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
}

/** The circle in which this person keeps what is their own. */
export async function findCircle(actor: Actor, room: PairRoom): Promise<CircleId> {
  if (room === "ours") return (await findPair(actor, room)).circleId
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  return circleId
}

export async function findPair(actor: Actor, room: PairRoom): Promise<Pair> {
  const pair = room === "mine" ? await ownPair(actor) : await pairBeside(actor)
  if (!pair) throw new NotFound("no pair")
  return pair
}

// The columns read here are where the ids of circles and accounts are born, so the casts only name them.
export const ownPair = (actor: Actor): Promise<Pair | null> =>
  withViewer(actor, { room: "mine", circle: "all", operation: "find circle" }, async (tx) => {
    const partner = (await relationshipsOf(tx)).find(
      (one) => one.relationship.kind === "partner" && one.relationship.confirmedAt !== null,
    )
    return partner
      ? {
          id: partner.relationship.id,
          circleId: partner.relationship.circleId as CircleId,
          ownerId: tx.viewerId,
          partnerId: partner.relationship.personId as UserId,
          side: "patient",
          otherName: partner.name ?? "",
        }
      : null
  })

export const pairBeside = (actor: Actor): Promise<Pair | null> =>
  withViewer(actor, { room: "ours", circle: "all", operation: "find circle" }, async (tx) => {
    const [beside] = await circlesOfPerson(tx, "partner")
    return beside
      ? {
          id: beside.relationshipId,
          circleId: beside.circleId as CircleId,
          ownerId: beside.ownerId as UserId,
          partnerId: tx.viewerId,
          side: "partner",
          otherName: beside.name ?? "",
        }
      : null
  })
