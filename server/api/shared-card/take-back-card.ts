import type { z } from "zod"
import { grantOfCard } from "#server/domain/shared-card/card-grant.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { narrow } from "../consent/narrow-sight.ts"
import { consentFacts } from "../consent/read-sharing.ts"
import { NotFound } from "../errors.ts"
import { type Actor, toInstant, type ViewerTx, withViewer } from "../viewer.ts"
import { closeCard, ownCard } from "./queries.ts"
import type { OneCard } from "./schema.ts"

/** Takes one card back, at once; asks nothing. Other cards of the same reader stay. A second tap says the same. */
export async function takeBackCard(actor: Actor, { id }: z.infer<typeof OneCard>) {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const find = async (tx: ViewerTx<"shared_card">) => {
    const [[card], { grants }] = await Promise.all([ownCard(tx, id), consentFacts(tx, circleId)])
    if (!card) throw new NotFound("no such card")
    return { card, grant: grantOfCard(toInstant(card.recordedAt), grants) }
  }
  const scope = {
    room: "mine",
    circle: circleId,
    read: ["shared_card"],
    operation: "take a card back",
  } as const
  const { grant } = await withViewer(actor, scope, find)
  const excluding = grant ? { excluding: grant.viewerId } : {}
  return withViewer(actor, { ...scope, write: ["shared_card"], ...excluding }, async (tx) => {
    if (grant) {
      const { viewerId } = grant
      await narrow(tx, { circleId, ownerId: tx.viewerId, viewerId, grantIds: [grant.id], mode: "hide" })
    }
    await closeCard(tx, id)
    return { id }
  })
}
