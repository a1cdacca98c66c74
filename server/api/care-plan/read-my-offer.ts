import { openOffers, statesOfOffers } from "#server/domain/care-plan/offer-history.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import type { ViewerTx } from "../viewer.ts"
import { dayOf, exchangeEvents } from "./present.ts"
import { exchangesOf } from "./queries.ts"
import { openPlan } from "./seal-plan.ts"

export type MyOffer = {
  offerId: string
  authorId: string
  /** ISO day. */
  offeredOn: string
  state: "open" | "talking" | "kept"
  plan: CarePlan
}

export type MyOffers = {
  /** What a yes would still take up, each author's own: first what she has not answered, then the newest. */
  waiting: MyOffer[]
  /** The note that came with the plan that was last said yes to. */
  note: { authorId: string; on: string; text: string } | null
}

/** What the patient has been offered, and what her therapist wrote beside it. */
export async function readMyOffers(
  tx: ViewerTx<"exchange">,
  circleId: string,
  zone: string,
): Promise<MyOffers> {
  const rows = (await exchangesOf(tx, circleId)).filter(
    (row) => row.addresseeId === tx.viewerId || row.authorId === tx.viewerId,
  )
  const events = exchangeEvents(rows)
  const states = statesOfOffers(events)
  const offers = rows.filter((row) => row.kind === "offer" && row.addresseeId === tx.viewerId)
  const open = openOffers(events).flatMap((id) => offers.find((row) => row.subjectId === id) ?? [])
  const agreed = offers.findLast((row) => states.get(row.subjectId)?.state === "accepted")
  const [agreedPlan, ...plans] = await Promise.all(
    [agreed, ...open].map((row) => (row ? openPlan(tx.db, "exchange_entry", row) : null)),
  )
  const waiting = open.flatMap((row, nth): MyOffer[] => {
    const [plan, state] = [plans[nth], states.get(row.subjectId)?.state]
    if (!plan || (state !== "open" && state !== "talking" && state !== "kept")) return []
    const offeredOn = dayOf(row.recordedAt, zone)
    return [{ offerId: row.subjectId, authorId: row.authorId, offeredOn, state, plan }]
  })
  const isUnanswered = ({ state }: MyOffer) => Number(state === "open")
  return {
    waiting: waiting.toSorted((one, other) => isUnanswered(other) - isUnanswered(one)),
    note:
      agreed && agreedPlan && agreedPlan.noteToPatient.trim() !== ""
        ? {
            authorId: agreed.authorId,
            on: dayOf(agreed.recordedAt, zone),
            text: agreedPlan.noteToPatient,
          }
        : null,
  }
}
