import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { accessEntry } from "#db/schema/consent.ts"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { comparePlans } from "#server/domain/care-plan/compare-plans.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { OfferAnswer } from "#server/domain/care-plan/offer.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Actor } from "../viewer.ts"
import { answerOffer } from "./answer-offer.ts"
import { draftPlan } from "./draft-plan.ts"
import { offerPlan } from "./offer-plan.ts"
import { openEditor } from "./open-editor.ts"

let people: Personas
const zone = "Europe/London"
const circleId = circles.amara as CircleId // a seeded circle's id
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const open = (person: Persona = "okafor") => openEditor(as(person), circleId, zone)
const share = (categories: readonly Category[]) =>
  seedGrants(people.root, {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories,
    from: people.begin,
  })
const plan = {
  ...defaultTemplate,
  goals: [{ id: "smear", words: "have a smear test" }],
  noteToPatient: "Green is enough.",
}
const offer = async (what = plan) => {
  const { planVersion, lastOfferId, draftVersion } = await open()
  const input = { circleId, clientId: randomUUID(), planVersion, lastOfferId, draftVersion, plan: what }
  return (await offerPlan(as("okafor"), input)).offerId
}
const answer = (offerId: string, said: OfferAnswer) =>
  answerOffer(as("amara"), { clientId: randomUUID(), offerId, answer: said })

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() =>
  people.root.execute(
    sql`truncate solo_plan_entry, couple_plan_entry, goals_entry, exchange_entry, clinician_notes_entry, consent_grant, access_entry`,
  ),
)

it("begins with nothing for a person who has no plan", async () => {
  expect(await open()).toMatchObject({ start: null, startsFrom: null, planVersion: 1, inForce: null })
})

it("goes on with Dr Okafor's draft before anything else", async () => {
  await offer()
  const draft = { circleId, clientId: randomUUID(), expectedVersion: 0, plan: { ...plan, selfPaced: true } }
  await draftPlan(as("okafor"), draft)
  const editor = await open()
  expect(editor).toMatchObject({ startsFrom: "draft", draftVersion: 1, start: { selfPaced: true } })
})

it("lays an agreed plan beside the next one without marking what is the same", async () => {
  await share(["solo_plan", "couple_plan", "goals"])
  await answer(await offer(), "yes")
  const { start, inForce, planVersion, startsFrom } = await open()
  expect([planVersion, inForce?.version, startsFrom]).toEqual([2, 1, "plan"])
  expect(start && inForce && comparePlans(inForce.plan, start)).toEqual([])
  expect(JSON.stringify(start?.items)).toBe(JSON.stringify(inForce?.plan.items))
})

it("keeps every part that Dr Okafor offered, though Amara shares but one of them", async () => {
  await share(["solo_plan"])
  await answer(await offer(), "yes")
  const { start, inForce } = await open()
  expect(start && inForce && comparePlans(inForce.plan, start)).toEqual([])
  expect(start?.goals).toEqual(plan.goals)
  expect(start?.items.map(({ kind }) => kind)).toContain("sensate_focus")
  expect(start?.noteToPatient).toBe("")
})

it("gives an offer that was not taken up and the next one the same number", async () => {
  await answer(await offer(), "keep")
  expect((await open()).planVersion).toBe(1)
})

it("asks for no part of the plan that is not shared", async () => {
  await answer(await offer(), "yes")
  expect((await open()).inForce).toBeNull()
  const looks = await people.root.select().from(accessEntry)
  expect(looks).toEqual([])
})

it.each(["ruiz", "amara", "jo"] as const)("opens no editor for %s", async (who) => {
  await expect(open(who)).rejects.toMatchObject({ name: "NotFound" })
})
