import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { lastAndNext, type Meetings } from "#server/domain/meeting/meeting.ts"
import { circlesOfPerson } from "../care-circle/queries.ts"
import { listVersions } from "../care-plan/list-versions.ts"
import { readGrantedPlan } from "../care-plan/read-granted-plan.ts"
import { NotFound } from "../errors.ts"
import { noteRows, ratingsRows, stepRows } from "../session-log/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import {
  appointmentsOf,
  presentGrants,
  presentMeeting,
  presentSessions,
  type SessionRow,
  soonestEnd,
} from "./present.ts"
import { daysPractised, exchanges, ownGrants } from "./queries.ts"

/** What this page shows; nothing else is asked for, so nothing else is logged as looked at. */
const shown = ["solo_plan", "couple_plan", "goals", "adherence", "trainer_step", "ratings", "notes"] as const

/** Who this person is to the clinician, and what they share now. */
export async function patientFacts(tx: ViewerTx, circleId: CircleId) {
  const person = (await circlesOfPerson(tx, "clinician")).find((one) => one.circleId === circleId)
  if (!person || !tx.circleOwnerId) throw new NotFound("not in this clinician's care")
  const ownerId = tx.circleOwnerId
  const grants = (await ownGrants(tx)).filter(
    (grant) => grant.circleId === circleId && grant.ownerId === ownerId,
  )
  return { ownerId, name: person.name ?? "", grants }
}

type Facts = Awaited<ReturnType<typeof patientFacts>>
type Drawn = (typeof shown)[number] | "exchange"

/** What of this page these grants open. */
export const openedBy = (grants: Facts["grants"]): Drawn[] => [
  ...shown.filter((category) => grants.some((grant) => grant.category === category)),
  "exchange",
]

/** One person's page: what is granted, and what this clinician wrote. */
export async function readPatient(actor: Actor, circleId: CircleId, zone: string) {
  const scope = {
    room: "caseload",
    circle: circleId,
    read: [...shown, "exchange"],
    onlyGranted: true,
    operation: "patient page",
  } as const
  return withViewer(actor, scope, async (tx) => ({
    ...(await drawPatient(tx, circleId, await patientFacts(tx, circleId), zone)),
    isPreview: false,
  }))
}

/** The page within a transaction, of the clinician or of the owner who looks through their eyes. */
export async function drawPatient(
  tx: ViewerTx<Drawn>,
  circleId: CircleId,
  { ownerId, name, grants }: Facts,
  zone: string,
) {
  if (tx.circleOwnerId !== ownerId) throw new NotFound("not in this clinician's care")
  const has = (category: Category) => grants.some((grant) => grant.category === category)
  const [key, steps, ratings, notes, days, exchange, versions] = await Promise.all([
    findDataKey(tx.db, circleId, ownerId),
    stepRows(tx, ownerId),
    ratingsRows(tx, ownerId),
    noteRows(tx, ownerId),
    daysPractised(tx, ownerId),
    exchanges(tx),
    listVersions(tx, circleId, zone),
  ])
  const plan = await readGrantedPlan(tx, ownerId, key, zone)
  const shared = presentGrants(grants, zone)
  const meetings = lastAndNext(appointmentsOf(exchange), tx.now)
  const sessions = presentSessions(key, { steps, ratings, notes })
  const isAnySession = has("trainer_step") || has("ratings") || has("notes")
  return {
    circleId,
    name,
    today: tx.now.toZonedDateTimeISO(zone).toPlainDate().toString(),
    meeting: presentMeeting(meetings.next, tx.now, zone),
    metOn: meetings.last?.day ?? null,
    shared,
    sharesUntil: soonestEnd(shared),
    granted: { steps: has("trainer_step"), ratings: has("ratings"), notes: has("notes") },
    sessions: isAnySession ? sessions : null,
    days: has("adherence") ? days.map(({ day }) => day) : null,
    since: sinceMet(meetings, isAnySession ? sessions : null),
    plan: has("solo_plan") ? plan : ("not_granted" as const),
    versions,
  }
}

const rangeOf = (numbers: readonly (number | null)[]) => {
  const told = numbers.filter((number) => number !== null)
  return told.length === 0 ? null : { low: Math.min(...told), high: Math.max(...told) }
}

function sinceMet({ last }: Meetings, sessions: readonly SessionRow[] | null) {
  const since = sessions?.filter(({ day }) => last === null || day >= last.day)
  return {
    metOn: last?.day ?? null,
    sessions: since?.length ?? null,
    stoppedByChoice: since?.filter(({ endedBy }) => endedBy === "chose_to_stop").length ?? null,
    pain: rangeOf(since?.map(({ pain }) => pain?.peak ?? null) ?? []),
    anxiety: rangeOf(since?.map(({ anxiety }) => anxiety?.peak ?? null) ?? []),
  }
}

export type PatientPage = Awaited<ReturnType<typeof readPatient>>
