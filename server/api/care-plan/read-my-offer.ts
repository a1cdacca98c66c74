import { foldOffer } from "#server/domain/care-plan/offer.ts"
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
  /** The newest that a yes would still take up. */
  waiting: MyOffer | null
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
  const [newest] = openOffers(events)
  const offers = rows.filter((row) => row.kind === "offer" && row.addresseeId === tx.viewerId)
  const open = offers.find((row) => row.subjectId === newest)
  const agreed = offers.findLast((row) => states.get(row.subjectId)?.state === "accepted")
  const [offered, agreedPlan] = [
    open ? await openPlan(tx.db, "exchange_entry", open) : null,
    agreed ? await openPlan(tx.db, "exchange_entry", agreed) : null,
  ]
  const state = (open && states.get(open.subjectId)?.state) ?? foldOffer([]).state
  return {
    waiting:
      open && offered && (state === "open" || state === "talking" || state === "kept")
        ? {
            offerId: open.subjectId,
            authorId: open.authorId,
            offeredOn: dayOf(open.recordedAt, zone),
            state,
            plan: offered,
          }
        : null,
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
