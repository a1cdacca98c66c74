import type { z } from "zod"
import { planVersionOf } from "../care-plan/present.ts"
import { NotFound } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import type { Actor, ViewerTx } from "../viewer.ts"
import { openThread } from "./open-thread.ts"
import { presentMessage } from "./present.ts"
import { addMessage, messageByClientId, offerById } from "./queries.ts"
import type { SendMessage } from "./schema.ts"
import { sealMessage } from "./seal-message.ts"

/** Writes to the other of the thread; nobody else ever reads it. */
export async function sendMessage(actor: Actor, input: z.infer<typeof SendMessage>, zone: string) {
  const { clientId, text, kind, aboutOfferId } = input
  // A double click is two requests at once: the second waits, and finds the first.
  const scope = { write: ["messages"], operation: "send message", excluding: actor.userId } as const
  return openThread(actor, input.thread, scope, async (tx, open) => {
    if (open.isClosed || (kind === "note" && input.thread.room === "mine")) throw new NotFound("closed")
    const digest = digestOf({ otherId: open.otherId, text, kind, aboutOfferId })
    const [known] = await messageByClientId(tx, open.circleId, clientId)
    if (known) {
      assertSameBody(known.digest, digest)
      return presentMessage(known, text, actor.userId, zone)
    }
    const row = { circleId: open.circleId, id: crypto.randomUUID(), version: 1, ownerId: actor.userId }
    const [kept] = await addMessage(tx, {
      ...row,
      authorId: actor.userId,
      addresseeId: open.otherId,
      clientId,
      digest,
      kind,
      subjectId: aboutOfferId ?? row.id,
      fields: { aboutPlanVersion: aboutOfferId && (await versionOf(tx, open.circleId, aboutOfferId)) },
      words: await sealMessage(tx.db, row, text),
    })
    if (!kept) throw new NotFound("the message was not kept")
    return presentMessage(kept, text, actor.userId, zone)
  })
}

async function versionOf(
  tx: ViewerTx<"exchange">,
  circleId: string,
  offerId: string,
): Promise<number | null> {
  const [offer] = await offerById(tx, circleId, offerId)
  if (!offer) throw new NotFound("no such offer")
  return planVersionOf(offer)
}
