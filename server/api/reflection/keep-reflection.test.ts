import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles } from "#db/seed/personas.ts"
import { agree, suggestTime } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { bringBackReflection } from "./bring-back-reflection.ts"
import { changeReflection } from "./change-reflection.ts"
import { keepReflection } from "./keep-reflection.ts"
import { listGranted } from "./list-granted.ts"
import { listReflections } from "./list-reflections.ts"
import { removeReflection } from "./remove-reflection.ts"
import { withholdReflection } from "./withhold-reflection.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-11-22T12:00:00Z")
})

const note = (room: "mine" | "ours", words: string) => ({
  room,
  clientId: randomUUID(),
  words,
  sessionId: null,
  day: "2026-11-22",
  zone: "Europe/London",
})

it("gives Jo their own note back, and shows Amara none of it, whatever is shared", async () => {
  await two.grant("jo", ["couple_plan", "couple_log"])
  await keepReflection(as("jo"), note("ours", "I was nervous."))
  expect((await listReflections(as("jo"), "ours")).map((one) => one.words)).toEqual(["I was nervous."])
  expect(await listReflections(as("amara"), "mine")).toEqual([])
})

it("shows Jo nothing of what Amara keeps for herself", async () => {
  await two.grant("jo", ["couple_plan", "couple_log"])
  await keepReflection(as("amara"), note("mine", "Warm, then tired."))
  expect(await listReflections(as("jo"), "ours")).toEqual([])
})

it("lets Jo keep a note without any grant, and keeps no word of it in the open", async () => {
  await keepReflection(as("jo"), note("ours", "nobody reads heron"))
  const [row] = await two.query("select words, fields::text, digest from reflection_entry")
  expect(JSON.stringify({ ...row, words: row.words.toString("latin1") })).not.toContain("heron")
})

it("keeps one note when the same one is sent twice, and refuses another under the same id", async () => {
  const first = note("ours", "Once.")
  const { id } = await keepReflection(as("jo"), first)
  expect(await keepReflection(as("jo"), first)).toEqual({ id })
  await expect(keepReflection(as("jo"), { ...first, words: "Twice." })).rejects.toThrow(ReplayedDifferently)
  expect(await listReflections(as("jo"), "ours")).toHaveLength(1)
})

it("changes a note once for each version that was read", async () => {
  const { id } = await keepReflection(as("amara"), note("mine", "First words."))
  const change = { room: "mine", clientId: randomUUID(), id, expectedVersion: 1, words: "Second." } as const
  expect(await changeReflection(as("amara"), change)).toEqual({ version: 2 })
  const late = { ...change, clientId: randomUUID() }
  await expect(changeReflection(as("amara"), late)).rejects.toThrow(StaleVersion)
  expect((await listReflections(as("amara"), "mine")).map((one) => one.words)).toEqual(["Second."])
})

it("finds nothing to change or remove for the other of the two", async () => {
  await two.grant("jo", ["couple_plan", "couple_log"])
  const { id } = await keepReflection(as("amara"), note("mine", "Mine."))
  const change = { room: "ours", clientId: randomUUID(), id, expectedVersion: 1, words: "x" } as const
  await expect(changeReflection(as("jo"), change)).rejects.toThrow(NotFound)
  await expect(removeReflection(as("jo"), { room: "ours", id })).rejects.toThrow(NotFound)
  expect(await listReflections(as("amara"), "mine")).toHaveLength(1)
})

it("removes a note, and again without a trace of the second try", async () => {
  const { id } = await keepReflection(as("jo"), note("ours", "Gone soon."))
  await removeReflection(as("jo"), { room: "ours", id })
  await removeReflection(as("jo"), { room: "ours", id })
  expect(await listReflections(as("jo"), "ours")).toEqual([])
})

it("takes no note from Sam, who has left, nor from a clinician with no tie", async () => {
  await expect(keepReflection(as("sam"), note("ours", "Hello"))).rejects.toThrow(NotFound)
  await expect(keepReflection(as("ruiz"), note("ours", "Hello"))).rejects.toThrow(NotFound)
})

it("keeps one note of Amara's from Dr Okafor who reads the others, whatever she changes, and gives it back", async () => {
  await two.grant("okafor", ["reflection"])
  const { id } = await keepReflection(as("amara"), note("mine", "Warm, then tired."))
  await keepReflection(as("amara"), note("mine", "A good evening."))
  const circleId = circles.amara as CircleId // a seeded circle's id
  const read = async () =>
    (await listGranted(as("okafor"), circleId)).flatMap(({ notes }) => notes.map((one) => one.words))
  expect(await read()).toHaveLength(2)
  const press = { room: "mine", clientId: randomUUID(), id, expectedVersion: 1, withheld: true } as const
  expect(await withholdReflection(as("amara"), press)).toEqual({ version: 2 })
  expect(await withholdReflection(as("amara"), press)).toEqual({ version: 2 })
  expect(await read()).toEqual(["A good evening."])
  const change = {
    room: "mine",
    clientId: randomUUID(),
    id,
    expectedVersion: 2,
    words: "Other words.",
  } as const
  await changeReflection(as("amara"), change)
  await removeReflection(as("amara"), { room: "mine", id })
  await bringBackReflection(as("amara"), { room: "mine", clientId: randomUUID(), id })
  expect(await read()).toEqual(["A good evening."])
  const back = { ...press, clientId: randomUUID(), withheld: false }
  await expect(withholdReflection(as("amara"), back)).rejects.toThrow(StaleVersion)
  await withholdReflection(as("amara"), { ...back, expectedVersion: 4 })
  expect(await read()).toHaveLength(2)
})

it.each(["jo", "okafor", "sam", "ruiz"] as const)("lets %s keep back no note of hers", async (who) => {
  const { id } = await keepReflection(as("amara"), note("mine", "Mine."))
  for (const room of ["mine", "ours"] as const) {
    const theirs = { room, clientId: randomUUID(), id, expectedVersion: 1, withheld: true }
    await expect(withholdReflection(as(who), theirs)).rejects.toThrow(NotFound)
  }
})

it("takes a note of today by the clock of whoever writes it, and none of a day that has not come", async () => {
  const tomorrow = { ...note("mine", "Soon."), day: "2026-11-23" }
  const why = { fields: { day: "in_the_future" } }
  await expect(keepReflection(as("amara"), tomorrow)).rejects.toMatchObject(why)
  const farEast = { ...tomorrow, clientId: randomUUID(), zone: "Pacific/Auckland" }
  await keepReflection(as("amara"), farEast)
  const later = { ...farEast, clientId: randomUUID(), day: "2026-11-24" }
  await expect(keepReflection(as("amara"), later)).rejects.toMatchObject(why)
  expect((await listReflections(as("amara"), "mine")).map(({ day }) => day)).toEqual(["2026-11-23"])
})

describe("a note about one time for two", () => {
  async function timeForTwo(): Promise<string> {
    await two.grant("jo", ["couple_plan"])
    await agree({ reviewOn: "2026-12-20" })
    await suggestTime("amara", "2026-11-25", "20:00")
    const [row] = await two.query("select subject_id from couple_plan_entry where kind = 'proposed_time'")
    return row.subject_id
  }

  it("is kept of a time that its writer sees, by each of the two", async () => {
    const sessionId = await timeForTwo()
    await keepReflection(as("amara"), { ...note("mine", "Hers."), sessionId })
    await keepReflection(as("jo"), { ...note("ours", "Jo's."), sessionId })
    const rows = await two.query("select distinct subject_id from reflection_entry")
    expect(rows).toEqual([{ subject_id: sessionId }])
  })

  it("finds no time that never was, that Amara kept back, or that is no longer shown to Jo", async () => {
    const sessionId = await timeForTwo()
    const jos = { ...note("ours", "Jo's."), sessionId }
    await expect(keepReflection(as("jo"), { ...jos, sessionId: randomUUID() })).rejects.toThrow(NotFound)
    await two.query("update couple_plan_entry set withheld = true where kind = 'proposed_time'")
    await expect(keepReflection(as("jo"), jos)).rejects.toThrow(NotFound)
    await two.query("update couple_plan_entry set withheld = false")
    await two.stopSharing("hide")
    await expect(keepReflection(as("jo"), jos)).rejects.toThrow(NotFound)
    expect(await two.query("select from reflection_entry")).toHaveLength(0)
  })

  it("is not for Mei, who has no partner, nor for Sam or a clinician with no tie", async () => {
    const sessionId = await timeForTwo()
    await expect(keepReflection(as("mei"), { ...note("mine", "x"), sessionId })).rejects.toThrow(NotFound)
    for (const who of ["sam", "ruiz"] as const)
      await expect(keepReflection(as(who), { ...note("ours", "x"), sessionId })).rejects.toThrow(NotFound)
  })
})
