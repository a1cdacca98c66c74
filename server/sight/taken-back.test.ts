import { afterAll, beforeAll, expect, it } from "vitest"
import { circles } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { readHeld } from "#server/api/safety/read-lock.ts"
import { reportConcern, takeBackConcern } from "#server/api/safety/report-concern.ts"
import { once, openAnswers } from "./testing/open-answers.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let answers: Awaited<ReturnType<typeof openAnswers>>
beforeAll(async () => {
  two = await openTwo()
  answers = await openAnswers()
  await two.grant("okafor", ["medical"])
})
afterAll(async () => {
  await answers.close()
  await two.close()
})

it("an answer to Dr Okafor that was under way comes without the concern that Amara took back", async () => {
  const said = { clientId: crypto.randomUUID(), question: "bleeding" } as const
  const lock = await reportConcern(as("amara"), said, "Europe/London")
  answers.next.read = async () => JSON.stringify(await readHeld(as("okafor"), circles.amara))
  expect((await answers.ask()).text).toContain("bleeding")
  answers.next.slowly = once(() => takeBackConcern(as("amara"), lock?.concernId ?? ""))
  expect((await answers.ask()).text).toBe("null")
  expect(answers.next.drawn).toBe(3)
})
