import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { relationship } from "#db/schema/care-circle.ts"
import { accessEntry } from "#db/schema/consent.ts"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { logEvening } from "#db/testing/an-evening.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { answerOffer } from "../care-plan/answer-offer.ts"
import { offerPlan } from "../care-plan/offer-plan.ts"
import { sendMessage } from "../message/send-message.ts"
import { withholdSession } from "../session-log/withhold-session.ts"
import type { Actor } from "../viewer.ts"
import { readCaseload } from "./read-caseload.ts"
import { readPatient } from "./read-patient.ts"

let people: Personas
const zone = "Europe/London"
const circleId = circles.amara as CircleId // a seeded circle's id
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const grant = (categories: readonly Category[], circle: "amara" | "mei" = "amara") =>
  seedGrants(people.root, { circle, owner: circle, viewer: "okafor", categories, from: people.begin })
const withdraw = (category: Category) =>
  people.root.execute(
    sql`update consent_grant set ended_at = clock_timestamp(), end_mode = 'hide' where category = ${category}`,
  )
const logged = () => people.root.select().from(accessEntry)

const log = (part: Partial<SessionLog> = {}) =>
  logEvening(
    { minutes: 8, note: "Side-lying was easier.", noteIsShared: true, ...part },
    new Date().toISOString().slice(0, 10),
  )

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() =>
  people.root.execute(
    sql`truncate trainer_step_entry, ratings_entry, notes_entry, practice_day, solo_plan_entry, couple_plan_entry, goals_entry, exchange_entry, messages_entry, clinician_notes_entry, consent_grant, access_entry`,
  ),
)

const row = async (name: string) =>
  (await readCaseload(as("okafor"), zone)).people.find((person) => person.name === name)

it("shows Dr Okafor what Amara and Mei granted, and logs one look in each circle", async () => {
  await log()
  await grant(["trainer_step", "ratings", "notes"])
  await grant(["solo_plan"], "mei")
  expect(await row("Amara")).toMatchObject({
    change: { kind: "sessions", count: 1, item: "Green" },
    shares: ["trainer_step", "ratings", "notes"],
  })
  expect(await row("Mei")).toMatchObject({ change: { kind: "no_plan" }, shares: ["solo_plan"] })
  const entries = (await logged()).filter((entry) => entry.operation === "caseload")
  expect(entries.map(({ circleId: circle, categories }) => [circle, categories])).toEqual([
    [circles.amara, ["ratings", "trainer_step"]],
    [circles.mei, ["solo_plan"]],
  ])
})

it("asks for nothing that was not granted, and so accuses nobody", async () => {
  await log()
  const page = await readPatient(as("okafor"), circleId, zone)
  expect(page).toMatchObject({ shared: [], sessions: null, plan: "not_granted", versions: [] })
  expect((await row("Amara"))?.change).toEqual({ kind: "no_plan" })
  expect(await logged()).toEqual([])
})

it("tells of an answer that waits, and of a pain that the plan says to tell", async () => {
  await grant(["ratings"])
  const text = "I am a bit scared to."
  const thread = { room: "mine" as const, withId: personas.okafor.id }
  await sendMessage(
    as("amara"),
    { thread, clientId: randomUUID(), text, kind: "message", aboutOfferId: null },
    zone,
  )
  expect((await row("Amara"))?.change).toEqual({ kind: "message", text })
  await log({ pain: { before: 3, peak: 8, after: 4, nextDay: null } })
  expect((await row("Amara"))?.change).toMatchObject({ kind: "would_want_to_know", pain: 8 })
})

it("draws Amara's page from granted rows: ratings without steps have no item, and the note stays hers", async () => {
  await log()
  await grant(["ratings"])
  const { sessions, granted, since } = await readPatient(as("okafor"), circleId, zone)
  expect(granted).toEqual({ steps: false, ratings: true, notes: false })
  expect(sessions).toMatchObject([{ item: null, minutes: null, pain: { peak: 3 }, note: null }])
  expect(since).toMatchObject({ sessions: 1, stoppedByChoice: 1, pain: { low: 3, high: 3 } })
})

it("has no number left after Amara withdrew her ratings, and no trace of why", async () => {
  await log()
  await grant(["trainer_step", "ratings", "notes"])
  expect((await readPatient(as("okafor"), circleId, zone)).sessions?.[0]).toMatchObject({
    pain: { peak: 3 },
    note: "Side-lying was easier.",
  })
  await withdraw("ratings")
  const page = await readPatient(as("okafor"), circleId, zone)
  expect(page.sessions).toMatchObject([{ item: "Green", pain: null, anxiety: null, endedBy: null }])
  expect(page.shared.map(({ category }) => category)).toEqual(["trainer_step", "notes"])
  expect((await logged()).some((entry) => entry.wasRefused)).toBe(false)
})

it("shows Dr Okafor the days on which Amara practised where she shares them, and otherwise nothing of them", async () => {
  await grant(["ratings"])
  await log()
  await log()
  expect((await readPatient(as("okafor"), circleId, zone)).days).toBeNull()
  await grant(["adherence"])
  const { days, today } = await readPatient(as("okafor"), circleId, zone)
  expect(days).toEqual([today])
  await withdraw("adherence")
  const page = await readPatient(as("okafor"), circleId, zone)
  expect(page.days).toBeNull()
  expect(page.shared.map(({ category }) => category)).toEqual(["ratings"])
})

it("shows Dr Okafor no day that Amara practised in a session that she keeps to herself", async () => {
  await grant(["adherence"])
  const { id } = await log()
  const keeps = { clientId: randomUUID(), id, expectedVersion: 1, withheld: true }
  await withholdSession(as("amara"), keeps)
  expect((await readPatient(as("okafor"), circleId, zone)).days).toEqual([])
})

it("shows the plan that Amara said yes to, in the parts that she shares, and what became of each offer", async () => {
  const plan = { ...defaultTemplate, goals: [{ id: "smear", words: "have a smear test" }] }
  const offer = { circleId, clientId: randomUUID(), planVersion: 1, lastOfferId: null, draftVersion: 0, plan }
  const { offerId } = await offerPlan(as("okafor"), offer)
  expect((await row("Amara"))?.change).toEqual({ kind: "offer_open", version: 1 })
  await answerOffer(as("amara"), { clientId: randomUUID(), offerId, answer: "yes" })
  expect((await readPatient(as("okafor"), circleId, zone)).plan).toBe("not_granted")
  await grant(["solo_plan"])
  const page = await readPatient(as("okafor"), circleId, zone)
  expect(page.versions).toMatchObject([{ version: 1, state: "accepted", before: null }])
  expect(page.plan).toMatchObject({ version: 1, plan: { goals: [] } })
  expect(page.plan !== "not_granted" && page.plan?.plan.items.map(({ kind }) => kind)).not.toContain(
    "sensate_focus",
  )
  await grant(["goals"])
  expect((await row("Amara"))?.goal).toBe("have a smear test")
})

it.each(["ruiz", "amara", "jo", "sam"] as const)("gives %s an empty desk and no page", async (who) => {
  await grant(["ratings"])
  expect((await readCaseload(as(who), zone)).people).toEqual([])
  await expect(readPatient(as(who), circleId, zone)).rejects.toMatchObject({ name: "NotFound" })
  expect(await logged()).toEqual([])
})

it("takes Amara off the desk when she ends with Dr Okafor, grants and all", async () => {
  await log()
  await grant(["ratings"])
  await people.root
    .update(relationship)
    .set({ endedAt: new Date().toISOString() })
    .where(eq(relationship.id, relationships.amaraOkafor))
  expect((await readCaseload(as("okafor"), zone)).people.map(({ name }) => name)).toEqual(["Mei"])
  await expect(readPatient(as("okafor"), circleId, zone)).rejects.toMatchObject({ name: "NotFound" })
})
