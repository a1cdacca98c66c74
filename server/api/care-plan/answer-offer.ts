import { z } from "zod"
import { dataKeyFor } from "#server/crypto/data-key.ts"
import { seal } from "#server/crypto/seal.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { type OfferAnswer, offerAnswers } from "#server/domain/care-plan/offer.ts"
import { openOffers } from "#server/domain/care-plan/offer-history.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { splitPlanByCategory } from "#server/domain/care-plan/split-plan.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { NotFound, StaleVersion } from "../errors.ts"
import { addPlanPart, closePlanPart, type PlanPart, planVersions } from "../practice/queries.ts"
import { assertSameBody, digestOf, onceMore } from "../replay.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { exchangeEvents } from "./present.ts"
import { addExchange, exchangeByClientId, exchangesOf } from "./queries.ts"
import { planPlace } from "./read-my-plan.ts"
import { openPlan } from "./seal-plan.ts"

export const AnswerOffer = z.object({
  clientId: z.uuid("check_this"),
  offerId: z.uuid("check_this"),
  answer: z.enum(offerAnswers, "check_this"),
})

const planParts = ["solo_plan", "couple_plan", "goals"] as const satisfies PlanPart[]
const touched = ["exchange", ...planParts] as const

/** One of three answers. A yes begins the offered plan as the patient's own; the others change nothing and may come first. */
export async function answerOffer(
  actor: Actor,
  { clientId, offerId, answer }: z.infer<typeof AnswerOffer>,
): Promise<{ answer: OfferAnswer }> {
  const circleId = await myCircle(actor)
  if (!circleId) throw new NotFound("no circle")
  const scope = { room: "mine", circle: circleId, read: touched, write: touched } as const
  return onceMore(() =>
    withViewer(actor, { ...scope, operation: "answer a plan", excluding: actor.userId }, async (tx) => {
      const digest = digestOf({ offerId, answer })
      const [known] = await exchangeByClientId(tx, circleId, clientId)
      if (known) {
        assertSameBody(known.digest, digest)
        return { answer }
      }
      const rows = await exchangesOf(tx, circleId)
      const offer = rows.find((row) => row.kind === "offer" && row.subjectId === offerId)
      if (offer?.addresseeId !== actor.userId) throw new NotFound("no such offer")
      if (!openOffers(exchangeEvents(rows)).includes(offerId))
        throw new StaleVersion("it was answered or taken back")
      await addExchange(tx, {
        circleId,
        id: crypto.randomUUID(),
        version: 1,
        ownerId: actor.userId,
        authorId: actor.userId,
        addresseeId: offer.authorId,
        clientId,
        digest,
        kind: "answer",
        subjectId: offerId,
        fields: { answer },
      })
      if (answer === "yes") {
        const plan = await openPlan(tx.db, "exchange_entry", offer)
        if (!plan) throw new NotFound("the offer can no longer be read")
        await beginPlan(tx, circleId, plan, { clientId, digest })
      }
      return { answer }
    }),
  )
}

/** Each part of a plan is a version of its own category's row; the one before ends at the same instant. */
export async function beginPlan(
  tx: ViewerTx<PlanPart, PlanPart>,
  circleId: CircleId,
  plan: CarePlan,
  write: { clientId: string; digest: string },
): Promise<void> {
  const key = await dataKeyFor(tx.db, circleId, tx.viewerId)
  const split = splitPlanByCategory(plan)
  const [newest] = await planVersions(tx, "solo_plan")
  const planId = newest?.subjectId ?? crypto.randomUUID()
  for (const part of planParts) {
    const [last] = await planVersions(tx, part)
    await closePlanPart(tx, part)
    if (part === "couple_plan" && split.couple_plan.items.length === 0) continue
    const row = {
      circleId,
      id: last?.id ?? planId,
      version: (last?.version ?? 0) + 1,
      ownerId: tx.viewerId,
    }
    await addPlanPart(tx, part, {
      ...row,
      authorId: tx.viewerId,
      ...(last ? { recordedAt: last.recordedAt } : {}),
      ...write,
      kind: "plan",
      subjectId: planId,
      words: seal(key, planPlace(part, row), JSON.stringify(split[part])),
    })
  }
}
