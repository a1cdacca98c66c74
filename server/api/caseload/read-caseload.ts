import { type DataKeys, findDataKeys } from "#server/crypto/data-key.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { statesOfOffers } from "#server/domain/care-plan/offer-history.ts"
import { type Change, whatChanged } from "#server/domain/caseload/what-changed.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { type Appointment, lastAndNext, startOf } from "#server/domain/meeting/meeting.ts"
import { circlesOfPerson } from "../care-circle/queries.ts"
import { exchangeEvents, planVersionOf } from "../care-plan/present.ts"
import type { ExchangeRow } from "../care-plan/queries.ts"
import { openPlanPart } from "../care-plan/read-my-plan.ts"
import { readMessage } from "../message/seal-message.ts"
import { lockOf } from "../safety/present.ts"
import { safetyLines } from "../safety/queries.ts"
import { type Actor, toInstant, type ViewerTx, withViewer } from "../viewer.ts"
import { appointmentsOf, presentGrants, presentMeeting, sharedSessions, soonestEnd } from "./present.ts"
import {
  exchanges,
  goalsInForce,
  lastWords,
  ownGrants,
  painSince,
  plansInForce,
  stepsSince,
} from "./queries.ts"

const shown = ["solo_plan", "goals", "trainer_step", "ratings", "medical"] as const
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
    const [people, exchange] = await Promise.all([circlesOfPerson(tx, "clinician"), exchanges(tx)])
    const met = people.map((person) => {
      const own = exchange.filter((row) => row.circleId === person.circleId)
      const { last, next } = lastAndNext(appointmentsOf(own), tx.now)
      const joined = person.since === null ? null : toInstant(person.since)
      return { ...person, exchange: own, metAt: last ? startOf(last) : joined, next }
    })
    const [rows, keys] = await Promise.all([readRows(tx, earliest(tx.now, met)), findDataKeys(tx.db, met)])
    const lines = met.map((person) => presentPerson(tx, person, rows, keys, zone))
    return {
      today: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
      people: lines.toSorted((a, b) => a.name.localeCompare(b.name)),
    }
  })
}

type CaseloadTx = ViewerTx<Shown | "exchange" | "messages">
type Met = {
  circleId: string
  ownerId: string
  name: string | null
  exchange: readonly ExchangeRow[]
  metAt: Temporal.Instant | null
  next: Appointment | null
}

/** From when on sessions are read: since the meeting that is longest ago, and never beyond some weeks. */
function earliest(now: Temporal.Instant, people: readonly Met[]): string {
  const most = now.subtract({ hours: 24 * 7 * weeksBack })
  const [first] = people.map(({ metAt }) => metAt ?? most).toSorted((a, b) => Temporal.Instant.compare(a, b))
  return (first && Temporal.Instant.compare(first, most) > 0 ? first : most).toString()
}

type Rows = Awaited<ReturnType<typeof readRows>>

async function readRows(tx: CaseloadTx, since: string) {
  const [grants, steps, pains, plans, goals, words, safety] = await Promise.all([
    ownGrants(tx),
    stepsSince(tx, since),
    painSince(tx, since),
    plansInForce(tx),
    goalsInForce(tx),
    lastWords(tx),
    safetyLines(tx),
  ])
  return { grants, steps, pains, plans, goals, words, safety }
}

function presentPerson(
  tx: CaseloadTx,
  person: Met,
  rows: Rows,
  keys: DataKeys,
  zone: string,
): CaseloadPerson {
  const { circleId, ownerId, exchange } = person
  const theirs = <Row extends { circleId: string; ownerId: string }>(list: readonly Row[]) =>
    list.filter((row) => row.circleId === circleId && row.ownerId === ownerId)
  const grants = theirs(rows.grants)
  const has = (category: Category) => grants.some((grant) => grant.category === category)
  const key = keys.of(circleId, ownerId)
  const [plan] = theirs(rows.plans)
  const [goals] = theirs(rows.goals)
  const solo = openPlanPart(key, "solo_plan", plan)
  const offer = exchange.findLast((row) => row.kind === "offer" && row.authorId === tx.viewerId)
  const state = offer && statesOfOffers(exchangeEvents(exchange)).get(offer.subjectId)
  const word = rows.words.find((row) => row.circleId === circleId)
  const { talkFromPain, maxNextDayRise } = (solo ?? defaultTemplate).stepCriteria
  const said = theirs(rows.safety)
  const looked = said.findLast(({ kind }) => kind === "clearance")
  const [change, ...more] = whatChanged({
    metAt: person.metAt,
    heldSince: lockOf(said)?.concern.on.toString() ?? null,
    clearedAt: looked ? toInstant(looked.recordedAt) : null,
    sessions:
      has("trainer_step") || has("ratings")
        ? sharedSessions(key, { steps: theirs(rows.steps), pains: theirs(rows.pains) })
        : null,
    offer: offer && state ? { version: planVersionOf(offer) ?? 0, state } : null,
    unanswered: word && word.authorId === ownerId ? readMessage(key, word) : null,
    planVersion: plan?.version ?? null,
    talkFromPain,
    maxNextDayRise,
  })
  return {
    circleId,
    name: person.name ?? "",
    change,
    more,
    meeting: presentMeeting(person.next, tx.now, zone),
    shares: categories.filter(has),
    goal: openPlanPart(key, "goals", goals)?.goals[0]?.words ?? null,
    sharesUntil: soonestEnd(presentGrants(grants, zone)),
  }
}
