import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { agree, answer, limit, look, suggest } from "#db/testing/couple-says.ts"
import { openTwo } from "#db/testing/open-two.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.empty(["safety_hold"])
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
})

const limitAdded = { fields: { alsoOffLimits: "limit_added" } }
const begun = { alsoOffLimits: ["Feet"], limitsRead: ["Feet"] }
const hold = () =>
  two.query(
    "insert into safety_hold (circle_id, id, placed_by, from_at) values ($1, $2, $3, app.instant())",
    [circles.amara, randomUUID(), personas.okafor.id],
  )

describe("a change that Jo began before Amara's limit", () => {
  it("does not take it away, and goes on its way with it", async () => {
    const expectedVersion = await agree()
    await limit("amara", "Neck")
    await expect(suggest("jo", { ...begun, expectedVersion, minutes: 10 })).rejects.toMatchObject(limitAdded)
    expect(await look("amara")).toMatchObject({
      waiting: null,
      inForce: { terms: { alsoOffLimits: ["Feet", "Neck"] } },
    })
    const kept = { ...begun, alsoOffLimits: ["Neck", "Feet"] }
    const { id } = await suggest("jo", { ...kept, expectedVersion, minutes: 10 })
    expect(await look("amara")).toMatchObject({ waiting: { id } })
  })

  it("nor takes it out of what waits for a signature", async () => {
    const expectedVersion = (await suggest("amara")).id
    await limit("amara", "Neck")
    await expect(suggest("jo", { ...begun, expectedVersion, minutes: 10 })).rejects.toMatchObject(limitAdded)
  })

  it("may ask to give it up once Jo has read it", async () => {
    const expectedVersion = await agree()
    await limit("amara", "Neck")
    const read = { alsoOffLimits: ["Feet"], limitsRead: ["Feet", "Neck"] }
    const { id } = await suggest("jo", { ...read, expectedVersion })
    expect(await look("amara")).toMatchObject({ waiting: { id, waitsANight: true } })
  })
})

describe("while things stand still for Jo", () => {
  it.each([
    ["after a quiet stop", () => two.stopSharing("freeze")],
    ["under a hold", hold],
  ])("no refusal tells of a limit that Amara adds, %s", async (_when, stand) => {
    const expectedVersion = await agree()
    await stand()
    await limit("amara", "Hands")
    const { id } = await suggest("jo", { ...begun, expectedVersion, minutes: 10 })
    expect(await look("jo")).toMatchObject({ waiting: { id, terms: { alsoOffLimits: ["Feet"] } } })
  })

  it.each([
    ["after a quiet stop", () => two.stopSharing("freeze")],
    ["under a hold", hold],
  ])("what Jo suggests leaves a limit that Jo could not read where it is, %s", async (_when, stand) => {
    const expectedVersion = await agree()
    await stand()
    await limit("amara", "Hands")
    const { id } = await suggest("jo", { ...begun, expectedVersion, minutes: 10 })
    const kept = { minutes: 10, alsoOffLimits: ["Feet", "Hands"] }
    expect(await look("amara")).toMatchObject({ waiting: { id, terms: kept, waitsANight: false } })
    await answer("amara", id, "sign")
    expect(await look("amara")).toMatchObject({ inForce: { id, terms: kept } })
  })

  it("Jo's own limit stays Jo's to keep in mind", async () => {
    const expectedVersion = await agree()
    await two.stopSharing("freeze")
    await limit("jo", "Neck")
    await expect(suggest("jo", { ...begun, expectedVersion })).rejects.toMatchObject(limitAdded)
  })
})

it("Amara who has named eleven limits can still suggest a longer turn", async () => {
  const expectedVersion = await agree()
  const named = Array.from({ length: 11 }, (_, place) => `Limit ${place + 1}`)
  for (const words of named) await limit("jo", words)
  const all = ["Feet", ...named]
  const { id } = await suggest("amara", {
    expectedVersion,
    alsoOffLimits: all,
    limitsRead: all,
    minutes: 20,
  })
  expect(await look("jo")).toMatchObject({ waiting: { id, terms: { alsoOffLimits: all } } })
})

describe("terms whose day to read them again has come", () => {
  it("are not signed any more: Jo says not now, or suggests a new day", async () => {
    const { id } = await suggest("amara", { reviewOn: "2026-10-24" })
    await two.itIs("2026-10-24T08:00:00Z")
    await expect(answer("jo", id, "sign")).rejects.toMatchObject({ fields: { form: "review_over" } })
    expect(await look("jo")).toMatchObject({ inForce: null, waiting: { id } })
    const change = await suggest("jo", { ...begun, expectedVersion: id, reviewOn: "2026-11-07" })
    await answer("amara", change.id, "sign")
    expect(await look("jo")).toMatchObject({ inForce: { terms: { reviewOn: "2026-11-07" } } })
  })

  it.each([
    ["taken back by Amara", "amara", "withdraw"],
    ["answered with not now by Jo", "jo", "not_now"],
  ] as const)("can be %s", async (_words, who, what) => {
    const { id } = await suggest("amara", { reviewOn: "2026-10-24" })
    await two.itIs("2026-10-25T08:00:00Z")
    await answer(who, id, what)
    expect(await look("amara")).toMatchObject({ waiting: null })
  })
})
