import type { z } from "zod"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import { windowOf } from "#server/domain/shared-card/card-grant.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { grantCategory } from "../consent/grant-category.ts"
import { narrowedSince } from "../consent/queries.ts"
import { consentFacts } from "../consent/read-sharing.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { cardSources } from "./open-composer.ts"
import { cardPlace } from "./present.ts"
import { copyCard } from "./preview-card.ts"
import { addCard, cardBy } from "./queries.ts"
import type { Publish } from "./schema.ts"

/**
 * Gives one card to one person: the copy, and in the same act the grant that covers it alone. Towards a partner it waits
 * a night and can be taken back unseen. What goes out is what was on the screen, or nothing does; and of a «give» and a
 * «stop» at one moment, the stop counts.
 */
export async function publishCard(actor: Actor, signIn: SignIn, input: z.infer<typeof Publish>) {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const scope = {
    room: "mine",
    circle: circleId,
    read: [...cardSources, "shared_card"],
    write: ["shared_card"],
    operation: "give a card",
  } as const
  const { clientId, relationshipId, choice, seen, seenAt } = input
  const findReader = async (tx: ViewerTx) => {
    const { beside } = await consentFacts(tx, circleId)
    const reader = beside.find((one) => one.id === relationshipId && one.confirmedAt !== null)
    if (!reader) throw new NotFound("nobody there")
    return reader
  }
  const { userId: viewerId } = await withViewer(actor, { ...scope, read: [], write: [] }, findReader)
  return onceMore(() =>
    withViewer(actor, { ...scope, excluding: viewerId }, async (tx) => {
      const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
      const digest = digestOf({ key: key.toString("base64"), relationshipId, choice, seen })
      const [before] = await cardBy(tx, clientId)
      if (before) {
        assertSameBody(before.digest, digest)
        return { id: before.id }
      }
      const reader = await findReader(tx)
      if (await narrowedSince(tx, circleId, viewerId, "shared_card", seenAt))
        throw new StaleVersion("it was stopped since")
      const { card, mark } = await copyCard(tx, circleId, choice)
      if (mark !== seen) throw new NotAccepted({ card: "card_has_changed" })
      const row = { circleId, id: crypto.randomUUID(), version: 1, ownerId: tx.viewerId }
      await grantCategory(tx, {
        circleId,
        relationship: reader,
        category: "shared_card",
        until: null,
        isHandshake: false,
        provenAt: Temporal.Instant.fromEpochMilliseconds(signIn.provenAt),
        reachBack: windowOf(tx.now),
        grants: [],
      })
      await addCard(tx, {
        ...row,
        authorId: tx.viewerId,
        clientId,
        digest,
        kind: "card",
        subjectId: row.id,
        fields: { relationshipId },
        words: seal(key, cardPlace(row), JSON.stringify(card)),
      })
      return { id: row.id }
    }),
  )
}
