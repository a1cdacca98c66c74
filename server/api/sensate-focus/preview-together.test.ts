import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { agree, limit, look, pause, suggestTime, tell, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { previewTogether } from "./preview-together.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
})

/** An agreement, a time behind them, words for each other, one more time asked for. */
async function live() {
  await agree()
  const { id } = await suggestTime("amara", "2026-10-22", "20:00")
  await yes("jo", id)
  await two.itIs("2026-10-22T22:00:00Z")
  await tell("amara", "Thank you")
  await suggestTime("amara", "2026-10-24", "19:00")
}

it.each([
  ["with the plan and the log", async () => {}],
  [
    "after she stopped quietly and went on",
    async () => {
      await two.stopSharing("freeze")
      await pause("amara")
      await tell("amara", "Hidden")
      await limit("jo", "Neck")
    },
  ],
  ["after she stopped at once", () => two.stopSharing("hide")],
  ["with the plan alone", () => two.query("delete from consent_grant where category = 'couple_log'")],
] as const)("shows Amara exactly what Jo sees, %s", async (_words, then) => {
  await two.grant("jo", ["couple_plan", "couple_log"])
  await live()
  await then()
  const looked = await two.query("select 1 from access_entry")
  const seen = await previewTogether(as("amara"), "Amara")
  expect(await two.query("select 1 from access_entry")).toHaveLength(looked.length)
  expect(seen).toEqual(await look("jo"))
})
