import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import {
  agree,
  answer,
  answerNext,
  goOn,
  limit,
  look,
  pause,
  suggest,
  suggestTime,
  tell,
  yes,
} from "#db/testing/couple-says.ts"
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

it("shows Amara no answer that Jo gave unseen", async () => {
  await two.grant("jo", ["couple_plan", "couple_log"])
  const id = await agree()
  const seen = async () => JSON.stringify(await previewTogether(as("amara"), "Amara"))
  const change = await suggest("amara", { expectedVersion: id, minutes: 20 })
  const before = await seen()
  await answerNext("jo", "genital")
  await answer("jo", change.id, "sign")
  expect(await seen()).toBe(before)
  await answer("jo", change.id, "withdraw")
  await answerNext("jo", "genital", "not_yet")
  expect(await seen()).toBe(before)
  const own = await suggest("jo", { expectedVersion: change.id, minutes: 25 })
  await answer("amara", own.id, "sign")
  const signed = await seen()
  await answer("jo", own.id, "withdraw")
  expect(await seen()).toBe(signed)
  await pause("amara")
  const paused = await seen()
  await goOn("jo")
  expect(await seen()).toBe(paused)
})
