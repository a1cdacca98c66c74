import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { sides } from "#server/domain/sensate-focus/terms.ts"
import { NotFound } from "../errors.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { foldPair, type Standing } from "./fold-pair.ts"
import { lookedAt } from "./look-of.ts"
import { presentStep } from "./present.ts"
import { eventsOf, partnerIn } from "./queries.ts"
import { openEvents } from "./stored-event.ts"

/** The plan for two at the desk, where the patient shares it. Null is one answer for not shared and not there. */
export async function lookAtDesk(actor: Actor, circleId: CircleId) {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: ["couple_plan"],
    onlyGranted: true,
    operation: lookedAt,
  } as const
  return withViewer(actor, scope, (tx) => {
    if (!tx.circleOwnerId) throw new NotFound("not in this clinician's care")
    return drawAtDesk(tx, circleId)
  })
}

/** The block within a transaction, of the clinician or of the owner who looks through their eyes. */
export async function drawAtDesk(tx: ViewerTx<"couple_plan">, circleId: CircleId) {
  const found = tx.granted.has("couple_plan") ? await standingAtDesk(tx, circleId) : null
  return found && presentAtDesk(found.standing, found.partnerName)
}

/** Where the two stand, as this clinician may see it; null without a partner. */
export async function standingAtDesk(tx: ViewerTx<"couple_plan">, circleId: CircleId) {
  const [partner] = await partnerIn(tx, circleId)
  if (!partner || !tx.circleOwnerId) return null
  const partnerId = partner.personId as UserId // the relationships are where these ids come from
  const pair = { id: partner.id, ownerId: tx.circleOwnerId, partnerId }
  const events = await openEvents(tx, await eventsOf(tx, circleId))
  return { pair, partnerName: partner.name ?? "", standing: foldPair(pair, events, tx.now) }
}

/** No answer of one of the two, only that both gave theirs, and that where the therapist is asked as well. */
function presentAtDesk({ agreement }: Standing, partnerName: string) {
  const { state, terms, movingOn, withTherapist } = agreement
  const isAsked = withTherapist
  return {
    partnerName,
    state: terms ? state : ("draft" as const),
    terms: terms && {
      stage: terms.stage,
      daysAWeek: terms.daysAWeek,
      minutes: terms.minutes,
      reviewOn: terms.reviewOn,
    },
    step: presentStep(agreement, "therapist"),
    isAsked,
    bothWould: isAsked && sides.every((side) => movingOn.yes.includes(side)),
  }
}
