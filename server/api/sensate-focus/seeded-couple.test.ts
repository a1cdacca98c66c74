import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { connect } from "#db/client.ts"
import { seedCouple } from "#db/seed/couple.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { listReflections } from "../reflection/list-reflections.ts"
import { lookTogether } from "./look-together.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())

it.each([
  ["2026-11-22T10:00:00Z", "20:00:00Z"],
  ["2026-10-23T10:00:00Z", "20:00:00Z"],
  ["2026-07-01T10:00:00Z", "19:00:00Z"],
])("shows Amara and Jo an agreement, a time behind them and one that waits, on %s", async (now, asked) => {
  await two.forget()
  await two.itIs(now)
  await two.grant("jo", ["couple_plan", "couple_log"])
  const client = await connect(two.urls.superuser)
  await seedCouple(drizzle({ client }), Temporal.Instant.from(now))
  await client.end()
  const page = await lookTogether(as("jo"), "ours")
  expect(page).toMatchObject({
    isPaused: false,
    waiting: null,
    inForce: { terms: { stopWord: "Harbour", startsFirst: "other" } },
    jointTime: { state: "asked_by_other" },
    toAnswerFor: null,
    begins: "me",
    told: [{ from: "me" }],
  })
  const time = page?.jointTime.state === "asked_by_other" ? page.jointTime.proposal.at : ""
  expect(time.endsWith(asked)).toBe(true)
  expect((await lookTogether(as("amara"), "mine"))?.begins).toBe("other")
  expect(await listReflections(as("jo"), "ours")).toHaveLength(1)
})
