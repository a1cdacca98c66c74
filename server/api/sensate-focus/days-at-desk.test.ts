import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, relationships } from "#db/seed/personas.ts"
import { agree, log, suggestTime, tell, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { NotFound } from "../errors.ts"
import { daysAtDesk, previewDaysAtDesk } from "./days-at-desk.ts"

let two: Awaited<ReturnType<typeof openTwo>>
const circle = circles.amara as CircleId // the circle's id in the seed
const daysOf = (who: Persona) => daysAtDesk(as(who), circle)
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await agree()
  const { id } = await suggestTime("amara", "2026-10-22", "20:00")
  await yes("jo", id)
  await two.itIs("2026-10-22T22:00:00Z")
  await log("amara", id, "part")
  await log("jo", id, "yes")
  await tell("amara", "For Jo alone")
})

describe("Amara shares her times for two with Dr Okafor, who", () => {
  beforeEach(() => two.grant("okafor", ["couple_log"]))

  it("reads on which days, each once, and no word that the two told each other", async () => {
    expect(await daysOf("okafor")).toEqual(["2026-10-22"])
  })

  it("is written down as having looked", async () => {
    await daysOf("okafor")
    expect(await two.query("select categories from access_entry where operation = 'times for two'")).toEqual([
      { categories: ["couple_log"] },
    ])
  })

  it("reads no day on which nothing came to be", async () => {
    await two.query(
      `update couple_log_entry set fields = fields || '{"happened":"no"}' where kind = 'happened'`,
    )
    expect(await daysOf("okafor")).toEqual([])
  })
})

it("Amara sees as Dr Okafor what Dr Okafor reads, before she shares it and after", async () => {
  const seen = () => previewDaysAtDesk(as("amara"), relationships.amaraOkafor)
  expect([await seen(), await daysOf("okafor")]).toEqual([null, null])
  await two.grant("okafor", ["couple_log"])
  expect([await seen(), await daysOf("okafor")]).toEqual([["2026-10-22"], ["2026-10-22"]])
})

it("Lena Lind, to whom it is not granted, finds nothing there", async () => {
  expect(await daysOf("lind")).toBeNull()
})

it.each(["jo", "sam", "ruiz", "mei"] as const)("%s has no desk here", async (who) => {
  await expect(daysOf(who)).rejects.toThrow(NotFound)
  await expect(previewDaysAtDesk(as(who), relationships.amaraOkafor)).rejects.toThrow(NotFound)
})
