import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { mayTry } from "./rate-limit.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
afterEach(() => {
  vi.useRealTimers()
})

it("leaves no more timers behind after a thousand tries than after one", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  await mayTry("sign-in-place", "198.51.100.1")
  const before = vi.getTimerCount()
  for (let nth = 0; nth < 1000; nth += 1) await mayTry("sign-in-place", `198.51.100.${nth}`)
  expect(vi.getTimerCount()).toBe(before)
})
