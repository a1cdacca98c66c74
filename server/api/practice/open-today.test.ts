import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { amarasPlan } from "#db/seed/plans.ts"
import { seedPractice } from "#db/seed/practice.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { offerPlan } from "../care-plan/offer-plan.ts"
import { readMyOffers } from "../care-plan/read-my-offer.ts"
import { dropDraft, keepDraft } from "../draft/keep-draft.ts"
import { NotFound } from "../errors.ts"
import { stateExamined } from "../safety/clear-concern.ts"
import { reportConcern } from "../safety/report-concern.ts"
import { listSessions } from "../session-log/list-sessions.ts"
import { logSession } from "../session-log/log-session.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { bringBack, chooseRung, endRest, leaveItem, restToday } from "./mark-day.ts"
import { openCorrection } from "./open-correction.ts"
import { openLadder } from "./open-ladder.ts"
import { openProgress } from "./open-progress.ts"
import { openSession } from "./open-session.ts"
import { openToday } from "./open-today.ts"

let people: Personas
const zone = "Europe/London"
const circleId = circles.amara as CircleId // a seeded circle's id
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's

beforeAll(async () => {
  people = await openPersonas()
  await seedPractice(people.root, people.begin, new Date())
})
afterAll(() => people.close())

const stateOf = async (itemId: string) =>
  (await openToday(as("amara"), zone)).items.find(({ item }) => item.id === itemId)?.state

it("has Amara's trainer on today, by her own name for it, and a note from Dr Okafor", async () => {
  const page = await openToday(as("amara"), zone)
  expect(page).toMatchObject({ hasPlan: true, isResting: false, offers: [] })
  expect(page.items.find(({ item }) => item.id === "trainer")).toMatchObject({
    rung: "Green",
    state: { kind: "open" },
  })
  expect(page.items.map(({ item }) => item.kind)).not.toContain("sensate_focus")
  expect(page.letter?.from).toBe("Dr Okafor")
  expect(page.letter?.paragraphs).toHaveLength(2)
})

it("leaves an item for today and brings it back, twice as well as once", async () => {
  const { day } = await openToday(as("amara"), zone)
  await leaveItem(as("amara"), zone, { itemId: "trainer", day })
  await leaveItem(as("amara"), zone, { itemId: "trainer", day })
  expect(await stateOf("trainer")).toMatchObject({ kind: "left", returnsOn: expect.any(String) })
  await bringBack(as("amara"), { itemId: "trainer", day })
  await bringBack(as("amara"), { itemId: "trainer", day })
  expect(await stateOf("trainer")).toEqual({ kind: "open" })
})

it("rests for a day, and nobody else can tell", async () => {
  const { day } = await openToday(as("amara"), zone)
  await restToday(as("amara"), zone, { day })
  expect((await openToday(as("amara"), zone)).isResting).toBe(true)
  await expect(openToday(as("okafor"), zone)).rejects.toThrow(NotFound)
  await endRest(as("amara"), { day })
  expect((await openToday(as("amara"), zone)).isResting).toBe(false)
})

it("says what was done today, in minutes", async () => {
  const { day } = await openToday(as("amara"), zone)
  const { log } = (await openProgress(as("amara"), zone)).sessions.find(
    (one) => one.log.activity === "breathing",
  ) as { log: SessionLog } // the seed has breathing
  await logSession(as("amara"), { clientId: crypto.randomUUID(), performed: { on: day, zone }, log })
  expect(await stateOf("breathing")).toEqual({ kind: "done", minutes: 5 })
})

it("shows an offer that waits beside the plan in force", async () => {
  const plan = { ...amarasPlan(1), noteToPatient: "There is room to stay a little longer." }
  const last = await withViewer(
    as("amara"),
    { room: "mine", circle: circleId, read: ["exchange"], operation: "test" },
    (tx) => readMyOffers(tx, circleId, zone),
  )
  expect(last.waiting).toEqual([])
  const sent = await offerPlan(as("okafor"), {
    circleId,
    clientId: crypto.randomUUID(),
    planVersion: 3,
    lastOfferId: await newestOffer(),
    draftVersion: 0,
    plan,
  })
  expect((await openToday(as("amara"), zone)).offers).toMatchObject([
    { offerId: sent.offerId, from: "Dr Okafor", state: "open", currentVersion: 2 },
  ])
})

async function newestOffer(): Promise<string | null> {
  const { rows } = await people.root.execute<{ id: string }>(
    `select id from exchange_entry where kind = 'offer' and circle_id = '${circleId}' order by recorded_at desc limit 1`,
  )
  return rows[0]?.id ?? null
}

it("opens a session where Amara is on her ladder, with a smaller one in reach", async () => {
  const session = await openSession(as("amara"), addressOf("trainer"), zone)
  expect(session).toMatchObject({ rung: { label: "Green" }, smaller: { label: "White" }, isOfPlan: true })
})

it("suggests a step by Dr Okafor's criteria, and moves Amara only by her own tap", async () => {
  const before = await openLadder(as("amara"), zone)
  expect(before).toMatchObject({ currentItemId: "size-2", ceilingItemId: "size-3" })
  const day = before.today
  await chooseRung(as("amara"), zone, { itemId: "size-3", day })
  await chooseRung(as("amara"), zone, { itemId: "size-1", day })
  expect((await openLadder(as("amara"), zone)).currentItemId).toBe("size-1")
  expect((await openSession(as("amara"), addressOf("trainer"), zone)).rung?.label).toBe("White")
  await chooseRung(as("amara"), zone, { itemId: "size-2", day })
})

it("lets anybody with a circle breathe, plan or none, and finds no session of two or of nothing", async () => {
  expect((await openSession(as("noor"), "breathe", zone)).isOfPlan).toBe(false)
  await expect(openSession(as("amara"), addressOf("sensate-focus"), zone)).rejects.toThrow(NotFound)
  await expect(openSession(as("noor"), addressOf("trainer"), zone)).rejects.toThrow(NotFound)
})

it("holds the trainer after a yes, and nothing else; Amara's own word opens it again", async () => {
  const isHeld = async () =>
    (await openToday(as("amara"), zone)).items.filter((one) => one.isHeld).map(({ item }) => item.id)
  const lock = await reportConcern(as("amara"), { clientId: crypto.randomUUID(), question: "wound" }, zone)
  expect(await isHeld()).toEqual(["trainer"])
  expect((await openSession(as("amara"), addressOf("trainer"), zone)).held).toMatchObject({
    questions: ["wound"],
  })
  expect((await openSession(as("amara"), "breathe", zone)).held).toBeNull()
  const examined = { concernId: lock?.concernId ?? "", examinedBy: "Dr Hart", examinedOn: lock?.since ?? "" }
  await stateExamined(as("amara"), { clientId: crypto.randomUUID(), ...examined }, zone)
  expect(await isHeld()).toEqual([])
})

it("says that Amara began to write about a session, until that is sent or let go", async () => {
  const place = { room: "mine", what: "session/trainer" } as const
  await keepDraft(as("amara"), place, "{}")
  await keepDraft(as("amara"), { room: "mine", what: "player/breathe" }, "{}")
  expect((await openToday(as("amara"), zone)).unsaved).toBe("trainer")
  await dropDraft(as("amara"), place)
  expect((await openToday(as("amara"), zone)).unsaved).toBeNull()
})

it("draws ten weeks with one of rest, and every size that was used", async () => {
  const page = await openProgress(as("amara"), zone)
  expect(page.restWeeks).toHaveLength(1)
  expect(page.rungs).toEqual(["White", "Green", "Blue", "Violet"])
  expect(page.goals).toEqual(["I want to have a smear test, and not dread it for weeks."])
  expect(page.sessions.map(({ id }) => id)).toEqual((await listSessions(as("amara"), 8)).map(({ id }) => id))
  const all = await listSessions(as("amara"), page.chart.length)
  expect(all).toHaveLength(page.chart.length)
  expect(all.some(({ log }) => log.endedBy === "chose_to_stop" && log.note !== "")).toBe(true)
})

it("opens a correction for its owner alone", async () => {
  const [session] = (await openProgress(as("mei"), zone)).sessions
  const id = session?.id ?? ""
  expect((await openCorrection(as("mei"), id, zone)).session).toEqual(session)
  await expect(openCorrection(as("amara"), id, zone)).rejects.toThrow(NotFound)
  await expect(openCorrection(as("mei"), "pasted garbage", zone)).rejects.toThrow(NotFound)
})

it.each(["jo", "sam", "okafor", "ruiz"] as const)("has no page of the day for %s", async (who) => {
  await expect(openToday(as(who), zone)).rejects.toThrow(NotFound)
  await expect(openProgress(as(who), zone)).rejects.toThrow(NotFound)
  await expect(openSession(as(who), "breathe", zone)).rejects.toThrow(NotFound)
  await expect(leaveItem(as(who), zone, { itemId: "trainer", day: "2026-11-22" })).rejects.toThrow(NotFound)
})

it("takes nothing about a day that has not come where Amara lives", async () => {
  const why = { fields: { day: "in_the_future" } }
  const inAuckland = "Pacific/Auckland"
  const soon = Temporal.Now.plainDateISO(inAuckland).add({ days: 1 })
  const asked = { itemId: "trainer", day: soon.toString() }
  for (const where of [zone, inAuckland]) {
    await expect(restToday(as("amara"), where, asked)).rejects.toMatchObject(why)
    await expect(leaveItem(as("amara"), where, asked)).rejects.toMatchObject(why)
    await expect(chooseRung(as("amara"), where, asked)).rejects.toMatchObject(why)
  }
})
