import type { OfferState } from "#server/domain/care-plan/offer.ts"
import { statesOfOffers } from "#server/domain/care-plan/offer-history.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import type { ViewerTx } from "../viewer.ts"
import { dayOf, exchangeEvents, planVersionOf } from "./present.ts"
import { exchangesOf } from "./queries.ts"
import { openPlan } from "./seal-plan.ts"

export type OfferedVersion = {
  offerId: string
  version: number
  plan: CarePlan
  /** The last plan before it that was said yes to; null for the first. */
  before: CarePlan | null
  offeredOn: string
  state: OfferState["state"]
  answeredOn: string | null
}

/** What this clinician has offered here, newest first; it is theirs to read without a grant. */
export async function listVersions(
  tx: ViewerTx<"exchange">,
  circleId: string,
  zone: string,
): Promise<OfferedVersion[]> {
  const rows = await exchangesOf(tx, circleId)
  const states = statesOfOffers(exchangeEvents(rows))
  const versions: OfferedVersion[] = []
  let agreed: CarePlan | null = null
  for (const row of rows) {
    if (row.kind !== "offer" || row.authorId !== tx.viewerId) continue
    const plan = await openPlan(tx.db, "exchange_entry", row)
    const state = states.get(row.subjectId)
    if (!plan || !state) continue
    versions.unshift({
      offerId: row.subjectId,
      version: planVersionOf(row) ?? 0,
      plan,
      before: agreed,
      offeredOn: dayOf(row.recordedAt, zone),
      state: state.state,
      answeredOn: answeredOn(state, zone),
    })
    if (state.state === "accepted") agreed = plan
  }
  return versions
}

const answeredOn = ({ state, since }: OfferState, zone: string): string | null =>
  since && (state === "accepted" || state === "kept" || state === "talking")
    ? since.toZonedDateTimeISO(zone).toPlainDate().toString()
    : null
