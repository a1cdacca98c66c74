import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { openOffers } from "#server/domain/care-plan/offer-history.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { exchangeEvents } from "./present.ts"
import { addExchange, exchangeByClientId, exchangesOf } from "./queries.ts"
import type { WithdrawOffer } from "./schema.ts"

/** Takes an offer back, while the patient has not said yes. */
export async function withdrawOffer(actor: Actor, input: z.infer<typeof WithdrawOffer>): Promise<void> {
  const { clientId, offerId } = input
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["exchange"],
    write: ["exchange"],
    operation: "withdraw offer",
    excluding: actor.userId, // a double click waits, and finds what the first one wrote
  } as const
  await withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const digest = digestOf({ circleId, offerId })
    const [known] = await exchangeByClientId(tx, circleId, clientId)
    if (known) return assertSameBody(known.digest, digest)
    const rows = await exchangesOf(tx, circleId)
    const offer = rows.find((row) => row.kind === "offer" && row.id === offerId)
    if (offer?.authorId !== actor.userId) throw new NotFound("no such offer of theirs")
    if (!openOffers(exchangeEvents(rows)).includes(offerId)) throw new StaleVersion("it was answered")
    await addExchange(tx, {
      circleId,
      id: crypto.randomUUID(),
      ownerId: actor.userId,
      authorId: actor.userId,
      addresseeId: tx.circleOwnerId,
      clientId,
      digest,
      kind: "withdrawal",
      subjectId: offerId,
    })
  })
}
