import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { relationship } from "#db/schema/care-circle.ts"
import { accessEntry } from "#db/schema/consent.ts"
import { exchangeEntry } from "#db/schema/entry.ts"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { withViewer } from "../viewer.ts"
import { draftPlan } from "./draft-plan.ts"
import { listVersions } from "./list-versions.ts"
import { offerPlan } from "./offer-plan.ts"
import { draftOf, exchangesOf } from "./queries.ts"
import { openPlan } from "./seal-plan.ts"
import { withdrawOffer } from "./withdraw-offer.ts"

let world: Personas
const actor = (person: keyof typeof personas) => ({ userId: personas[person].id as UserId })
const circleId = circles.amara as CircleId
const plan = {
  ...defaultTemplate,
  goals: [{ id: "smear", words: "have a smear test, and not dread it" }],
}
let lastOfferId: string | null = null
let draftVersion = 0
const offer = (planVersion: number, clientId = crypto.randomUUID(), what = plan) => ({
  circleId,
  clientId,
  planVersion,
  lastOfferId,
  draftVersion,
  plan: what,
})
const offers = async (...input: Parameters<typeof offer>) => {
  const answer = await offerPlan(actor("okafor"), offer(...input))
  lastOfferId = answer.offerId
  return answer
}
const versionsOf = (person: keyof typeof personas) =>
  withViewer(
    actor(person),
    { room: "caseload", circle: circleId, read: ["exchange"], operation: "test" },
    (tx) => listVersions(tx, circleId, "Europe/London"),
  )

beforeAll(async () => {
  world = await openPersonas()
})
afterAll(() => world.close())

it("hands Amara the whole plan that Dr Okafor offers, with no word of it readable in the database", async () => {
  const { offerId } = await offers(1)
  const [row] = await world.root.select().from(exchangeEntry).where(eq(exchangeEntry.id, offerId))
  expect(row?.addresseeId).toBe(personas.amara.id)
  expect(JSON.stringify(row?.fields) + row?.words?.toString("latin1")).not.toContain("smear")
  const read = await withViewer(
    actor("amara"),
    { room: "mine", circle: circleId, read: ["exchange"], operation: "test" },
    async (tx) => {
      const [mine] = await exchangesOf(tx, circleId)
      return mine && openPlan(tx.db, "exchange_entry", mine)
    },
  )
  expect(read).toEqual(plan)
})

it("answers a double click like the first one, and refuses another plan under the same id", async () => {
  const clientId = crypto.randomUUID()
  const input = offer(2, clientId)
  const twice = [offerPlan(actor("okafor"), input), offerPlan(actor("okafor"), input)] as const
  const [first, second] = await Promise.all(twice)
  lastOfferId = first.offerId
  expect(second).toEqual(first)
  const other = { ...input, plan: { ...plan, noteToPatient: "Hello" } }
  await expect(offerPlan(actor("okafor"), other)).rejects.toThrow("client id")
})

it("lets a second offer take the place of the first", async () => {
  const versions = await versionsOf("okafor")
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [2, "open"],
    [1, "replaced"],
  ])
})

it("tells a second tab that another offer has gone out since", async () => {
  await expect(offerPlan(actor("okafor"), { ...offer(2), lastOfferId: null })).rejects.toThrow("another tab")
})

it("says beside the field what stands in the way of an offer", async () => {
  const tooLong = plan.items.map((item) => ({ ...item, dose: { ...item.dose, minutes: 600 } }))
  await expect(
    offerPlan(actor("okafor"), offer(3, crypto.randomUUID(), { ...plan, items: tooLong })),
  ).rejects.toMatchObject({ fields: { "items.breathing.dose.minutes": "out_of_range" } })
})

it("takes an offer back while it is open, and once only", async () => {
  const { offerId } = await offers(3)
  await withdrawOffer(actor("okafor"), { circleId, clientId: crypto.randomUUID(), offerId })
  expect((await versionsOf("okafor"))[0]?.state).toBe("withdrawn")
  await expect(
    withdrawOffer(actor("okafor"), { circleId, clientId: crypto.randomUUID(), offerId }),
  ).rejects.toThrow("answered")
})

it("keeps Dr Okafor's draft for her alone, and lays it aside once it is offered", async () => {
  const draft = { circleId, clientId: crypto.randomUUID(), expectedVersion: 0, plan }
  expect(await draftPlan(actor("okafor"), draft)).toEqual({ version: 1 })
  expect(await draftPlan(actor("okafor"), draft)).toEqual({ version: 1 })
  const next = { ...draft, clientId: crypto.randomUUID(), expectedVersion: 1 }
  expect(await draftPlan(actor("okafor"), next)).toEqual({ version: 2 })
  const stale = { ...draft, clientId: crypto.randomUUID(), expectedVersion: 1 }
  await expect(draftPlan(actor("okafor"), stale)).rejects.toThrow("newer draft")
  const drafts = (person: "okafor" | "lind") =>
    withViewer(
      actor(person),
      { room: "caseload", circle: circleId, read: ["clinician_notes"], operation: "test" },
      (tx) => draftOf(tx, circleId),
    )
  expect(await drafts("okafor")).toHaveLength(1)
  expect(await drafts("lind")).toHaveLength(0)
  draftVersion = 1 // her other tab, which does not know what she wrote on at home
  await expect(offers(4)).rejects.toThrow("newer draft")
  expect(await drafts("okafor")).toMatchObject([{ version: 2 }])
  draftVersion = 2
  await offers(4)
  draftVersion = 0
  expect(await drafts("okafor")).toHaveLength(0)
})

it("shows Lena Lind nothing of what Dr Okafor offers", async () => {
  expect(await versionsOf("lind")).toEqual([])
})

it.each(["ruiz", "amara", "jo", "sam"] as const)(
  "gives %s, who treats nobody here, the same nothing",
  async (who) => {
    const before = await world.root.select().from(accessEntry)
    await expect(offerPlan(actor(who), offer(9))).rejects.toMatchObject({ name: "NotFound" })
    const draft = { circleId, clientId: crypto.randomUUID(), expectedVersion: 0, plan }
    await expect(draftPlan(actor(who), draft)).rejects.toMatchObject({ name: "NotFound" })
    expect(await world.root.select().from(accessEntry)).toEqual(before)
  },
)

it("takes no offer from Dr Okafor after Amara has ended with her", async () => {
  const { offerId } = await offers(5)
  await world.root
    .update(relationship)
    .set({ endedAt: new Date().toISOString() })
    .where(eq(relationship.id, relationships.amaraOkafor))
  await expect(offerPlan(actor("okafor"), offer(6))).rejects.toMatchObject({ name: "NotFound" })
  await expect(
    withdrawOffer(actor("okafor"), { circleId, clientId: crypto.randomUUID(), offerId }),
  ).rejects.toMatchObject({ name: "NotFound" })
})
