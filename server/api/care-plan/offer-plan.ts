import type { z } from "zod"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { checkPlan } from "#server/domain/care-plan/check-plan.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { assertSameBody, digestOf } from "../replay.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { presentOffer } from "./present.ts"
import { addExchange, closeDraft, draftOf, exchangeByClientId, exchangesOf } from "./queries.ts"
import type { OfferPlan } from "./schema.ts"
import { sealPlan } from "./seal-plan.ts"

/**
 * Offers a plan to the patient. Nothing of hers changes; a later offer takes the place of this one. From a page that
 * does not know the newest offer or draft none goes out.
 */
export async function offerPlan(actor: Actor, input: z.infer<typeof OfferPlan>) {
  const { clientId, planVersion, lastOfferId, plan } = input
  const circleId = input.circleId as CircleId // the door decides whether this is a circle of theirs
  const problems = checkPlan(plan)
  if (problems.length > 0)
    throw new NotAccepted(Object.fromEntries(problems.map(({ path, reason }) => [path, reason])))
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["exchange", "clinician_notes"],
    write: ["exchange", "clinician_notes"],
    operation: "offer plan",
    excluding: actor.userId, // two tabs of one clinician offer one after the other
  } as const
  return withViewer(actor, scope, async (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("no such circle")
    const digest = digestOf({ circleId, planVersion, lastOfferId, plan })
    const [known] = await exchangeByClientId(tx, circleId, clientId)
    if (known) {
      assertSameBody(known.digest, digest)
      return presentOffer(known)
    }
    const newest = (await exchangesOf(tx, circleId)).findLast(
      (row) => row.kind === "offer" && row.authorId === actor.userId,
    )
    if ((newest?.id ?? null) !== lastOfferId) throw new StaleVersion("another tab has offered since")
    const [draft] = await draftOf(tx, circleId)
    if ((draft?.version ?? 0) !== input.draftVersion) throw new StaleVersion("another tab kept a newer draft")
    const id = crypto.randomUUID()
    const row = { circleId, id, version: 1, ownerId: actor.userId }
    const [offer] = await addExchange(tx, {
      ...row,
      authorId: actor.userId,
      addresseeId: tx.circleOwnerId,
      clientId,
      digest,
      kind: "offer",
      subjectId: id,
      fields: { planVersion },
      words: await sealPlan(tx.db, "exchange_entry", row, plan),
    })
    if (!offer) throw new NotFound("the offer was not kept")
    if (draft) await closeDraft(tx, draft)
    return presentOffer(offer)
  })
}
