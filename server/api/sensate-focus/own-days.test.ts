import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { agree, log, suggestTime, tell, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { ownDays } from "./own-days.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await agree()
  for (const [day, said] of [
    ["2026-10-22", "yes"],
    ["2026-10-23", "no"],
    ["2026-10-24", "part"],
  ] as const) {
    const { id } = await suggestTime("amara", day, "20:00")
    await yes("jo", id)
    await two.itIs(`${day}T22:00:00Z`)
    await log(said === "part" ? "jo" : "amara", id, said)
  }
  await tell("amara", "Thank you")
})

it("Amara reads the days that came to be, whichever of the two said so, and no other", async () => {
  expect(await ownDays(as("amara"))).toEqual(["2026-10-24", "2026-10-22"])
  expect(await two.query("select 1 from access_entry where operation = 'times for two'")).toEqual([])
})

it("of an earlier partner's days none stands among those of this one", async () => {
  await two.query(
    "update couple_log_entry set fields = fields || jsonb_build_object('pair', gen_random_uuid())",
  )
  expect(await ownDays(as("amara"))).toEqual([])
})

it.each(["mei", "jo", "sam", "okafor", "ruiz"] as const)(
  "%s, who has no partner here, reads none",
  async (who) => expect(await ownDays(as(who))).toEqual([]),
)
