import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { findDataKey } from "#server/crypto/data-key.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { OfferAnswer } from "#server/domain/care-plan/offer.ts"
import { NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { planRow } from "../practice/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { answerOffer } from "./answer-offer.ts"
import { beginOwnPlan } from "./begin-own-plan.ts"
import { offerPlan } from "./offer-plan.ts"
import { readMyOffers } from "./read-my-offer.ts"
import { readMyPlan } from "./read-my-plan.ts"

let people: Personas
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const circleId = circles.amara as CircleId // a seeded circle's id
const plan = { ...defaultTemplate, goals: [{ id: "smear", words: "A smear test without weeks of dread." }] }

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(async () => {
  lastOfferId = null
  await people.root.execute(
    sql`truncate exchange_entry, solo_plan_entry, couple_plan_entry, goals_entry, consent_grant, access_entry`,
  )
})

let lastOfferId: string | null = null
const offer = async (planVersion: number, noteToPatient = "") => {
  const sent = await offerPlan(as("okafor"), {
    circleId,
    clientId: crypto.randomUUID(),
    planVersion,
    lastOfferId,
    draftVersion: 0,
    plan: { ...plan, noteToPatient },
  })
  lastOfferId = sent.offerId
  return sent
}
const answer = (offerId: string, said: OfferAnswer, clientId = crypto.randomUUID()) =>
  answerOffer(as("amara"), { clientId, offerId, answer: said })
const mine = () =>
  withViewer(
    as("amara"),
    { room: "mine", circle: circleId, read: ["solo_plan", "couple_plan", "goals"], operation: "test" },
    async (tx) => readMyPlan(tx, await findDataKey(tx.db, circleId, tx.viewerId)),
  )
const offers = () =>
  withViewer(as("amara"), { room: "mine", circle: circleId, read: ["exchange"], operation: "test" }, (tx) =>
    readMyOffers(tx, circleId, "Europe/London"),
  )

it("changes nothing of Amara's until she says yes, and then the plan is hers", async () => {
  const { offerId } = await offer(1, "Start where it is easy.")
  expect(await mine()).toBeNull()
  expect((await offers()).waiting).toMatchObject([{ offerId, state: "open", plan: { goals: plan.goals } }])
  await answer(offerId, "yes")
  expect(await mine()).toMatchObject({ version: 1, plan: { ...plan, noteToPatient: "" } })
  expect(await offers()).toMatchObject({ waiting: [], note: { text: "Start where it is easy." } })
})

it("finds what each clinician offers, first what she has not answered", async () => {
  const { offerId } = await offer(1)
  const lind = {
    circleId,
    clientId: crypto.randomUUID(),
    planVersion: 1,
    lastOfferId: null,
    draftVersion: 0,
    plan,
  }
  const other = await offerPlan(as("lind"), lind)
  const ids = async () => (await offers()).waiting.map((one) => one.offerId)
  expect(await ids()).toEqual([other.offerId, offerId])
  await answer(other.offerId, "keep")
  expect(await ids()).toEqual([offerId, other.offerId])
})

it("keeps the old plan, or talks first, and leaves a later yes open", async () => {
  const { offerId } = await offer(1)
  await answer(offerId, "keep")
  expect((await offers()).waiting[0]?.state).toBe("kept")
  await answer(offerId, "talk")
  expect((await offers()).waiting[0]?.state).toBe("talking")
  expect(await mine()).toBeNull()
  await answer(offerId, "yes")
  expect((await mine())?.version).toBe(1)
})

it("ends the old version at the instant that the new one begins", async () => {
  await answer((await offer(1)).offerId, "yes")
  await answer((await offer(2)).offerId, "yes")
  const { rows } = await people.root.execute(
    sql`select a.to_at = b.from_at as at_once, a.id = b.id as same, a.recorded_at = b.recorded_at as since
        from solo_plan_entry a join solo_plan_entry b on b.version = 2 where a.version = 1`,
  )
  expect(rows).toEqual([{ at_once: true, same: true, since: true }])
})

it("takes one answer from a double click, and refuses another under its id", async () => {
  const { offerId } = await offer(1)
  const clientId = crypto.randomUUID()
  await Promise.all([answer(offerId, "yes", clientId), answer(offerId, "yes", clientId)])
  expect((await mine())?.version).toBe(1)
  await expect(answer(offerId, "keep", clientId)).rejects.toThrow(ReplayedDifferently)
})

it("says that an offer has moved on when it was replaced or answered before", async () => {
  const first = await offer(1)
  const second = await offer(2)
  await expect(answer(first.offerId, "yes")).rejects.toThrow(StaleVersion)
  await answer(second.offerId, "yes")
  await expect(answer(second.offerId, "yes")).rejects.toThrow(StaleVersion)
})

it("shows Dr Okafor the plan in force only with the grant, and with goals apart from it", async () => {
  await answer((await offer(1)).offerId, "yes")
  const seen = (who: Persona, part: "solo_plan" | "goals") =>
    withViewer(as(who), { room: "caseload", circle: circleId, read: [part], operation: "test" }, (tx) =>
      planRow(tx, part, as("amara").userId),
    )
  await expect(seen("okafor", "solo_plan")).rejects.toThrow(NotFound)
  await seedGrants(people.root, {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories: ["solo_plan"],
    from: people.begin,
  })
  expect(await seen("okafor", "solo_plan")).toHaveLength(1)
  await expect(seen("okafor", "goals")).rejects.toThrow(NotFound)
  expect(await seen("ruiz", "solo_plan")).toEqual([])
})

it.each(["jo", "sam", "mei", "ruiz", "okafor"] as const)("has no offer for %s to answer", async (who) => {
  const { offerId } = await offer(1)
  const said = { clientId: crypto.randomUUID(), offerId, answer: "yes" } as const
  await expect(answerOffer(as(who), said)).rejects.toThrow(NotFound)
  expect((await offers()).waiting[0]?.state).toBe("open")
})

it("lets Noor, who guides herself, begin at her own pace, once", async () => {
  const clientId = crypto.randomUUID()
  expect(await beginOwnPlan(as("noor"), { clientId })).toEqual({ version: 1 })
  expect(await beginOwnPlan(as("noor"), { clientId })).toEqual({ version: 1 })
  await expect(beginOwnPlan(as("noor"), { clientId: crypto.randomUUID() })).rejects.toThrow(StaleVersion)
  await expect(beginOwnPlan(as("amara"), { clientId: crypto.randomUUID() })).rejects.toThrow(NotFound)
  await expect(beginOwnPlan(as("jo"), { clientId: crypto.randomUUID() })).rejects.toThrow(NotFound)
})
