import { findDataKey } from "#server/crypto/data-key.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { statesOfOffers } from "#server/domain/care-plan/offer-history.ts"
import { lastAndNext, startOf } from "#server/domain/caseload/meetings.ts"
import { type Change, whatChanged } from "#server/domain/caseload/what-changed.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { exchangeEvents, planVersionOf } from "../care-plan/present.ts"
import { openPlanPart } from "../care-plan/read-my-plan.ts"
import { openMessage } from "../message/seal-message.ts"
import { type Actor, toInstant, type ViewerTx, withViewer } from "../viewer.ts"
import { appointmentsOf, presentGrants, presentMeeting, sharedSessions, soonestEnd } from "./present.ts"
import {
  exchanges,
  goalsInForce,
  lastWords,
  ownGrants,
  peopleOf,
  plansInForce,
  ratingsSince,
  stepsSince,
} from "./queries.ts"

const shown = ["solo_plan", "goals", "trainer_step", "ratings"] as const
type Shown = (typeof shown)[number]

/** How far back a caseload looks where two people have not met yet. */
const weeksBack = 12

export type CaseloadPerson = {
  circleId: string
  name: string
  change: Change
  more: readonly Change[]
  meeting: { day: string; time: string; isToday: boolean } | null
  shares: readonly Category[]
  goal: string | null
  sharesUntil: string | null
}

/** Everybody in this clinician's care, each in the form that they granted. Of the rest nothing is asked. */
export async function readCaseload(actor: Actor, zone: string) {
  const scope = {
    room: "caseload",
    circle: "all",
    read: [...shown, "exchange", "messages"],
    operation: "caseload",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const rows = await readRows(tx)
    const people = await Promise.all(rows.people.map((person) => presentPerson(tx, person, rows, zone)))
    return {
      today: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
      people: people.toSorted((a, b) => a.name.localeCompare(b.name)),
    }
  })
}

type CaseloadTx = ViewerTx<Shown | "exchange" | "messages">
type Rows = Awaited<ReturnType<typeof readRows>>

async function readRows(tx: CaseloadTx) {
  const since = tx.now.subtract({ hours: 24 * 7 * weeksBack }).toString()
  const [people, grants, steps, ratings, plans, goals, exchange, words] = await Promise.all([
    peopleOf(tx),
    ownGrants(tx),
    stepsSince(tx, since),
    ratingsSince(tx, since),
    plansInForce(tx),
    goalsInForce(tx),
    exchanges(tx),
    lastWords(tx),
  ])
  return { people, grants, steps, ratings, plans, goals, exchange, words }
}

async function presentPerson(
  tx: CaseloadTx,
  person: Rows["people"][number],
  rows: Rows,
  zone: string,
): Promise<CaseloadPerson> {
  const { circleId, ownerId } = person
  const theirs = <Row extends { circleId: string; ownerId: string }>(list: readonly Row[]) =>
    list.filter((row) => row.circleId === circleId && row.ownerId === ownerId)
  const grants = theirs(rows.grants)
  const has = (category: Category) => grants.some((grant) => grant.category === category)
  const key = await findDataKey(tx.db, circleId, ownerId)
  const exchange = rows.exchange.filter((row) => row.circleId === circleId)
  const { last, next } = lastAndNext(appointmentsOf(exchange), tx.now)
  const [plan] = theirs(rows.plans)
  const [goals] = theirs(rows.goals)
  const solo = openPlanPart(key, "solo_plan", plan)
  const offer = exchange.findLast((row) => row.kind === "offer" && row.authorId === tx.viewerId)
  const state = offer && statesOfOffers(exchangeEvents(exchange)).get(offer.subjectId)
  const word = rows.words.find((row) => row.circleId === circleId)
  const [change, ...more] = whatChanged({
    metAt: last ? startOf(last) : person.since === null ? null : toInstant(person.since),
    sessions:
      has("trainer_step") || has("ratings")
        ? sharedSessions(key, { steps: theirs(rows.steps), ratings: theirs(rows.ratings) })
        : null,
    offer: offer && state ? { version: planVersionOf(offer) ?? 0, state } : null,
    unanswered: word && word.authorId === ownerId ? await openMessage(tx.db, word) : null,
    planVersion: plan?.version ?? null,
    talkFromPain: (solo ?? defaultTemplate).stepCriteria.talkFromPain,
  })
  return {
    circleId,
    name: person.name ?? "",
    change,
    more,
    meeting: presentMeeting(next, tx.now, zone),
    shares: categories.filter(has),
    goal: openPlanPart(key, "goals", goals)?.goals[0]?.words ?? null,
    sharesUntil: soonestEnd(presentGrants(grants, zone)),
  }
}
