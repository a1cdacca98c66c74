import { sql } from "drizzle-orm"
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

it("keeps neither Amara's address nor where she is, and tells two people apart all the same", async () => {
  for (let nth = 0; nth < 5; nth += 1) await mayTry("proof-mail", "amara@example.org 203.0.113.9")
  expect(await mayTry("proof-mail", "amara@example.org 203.0.113.9")).toBe(false)
  expect(await mayTry("proof-mail", "jo@example.org 203.0.113.9")).toBe(true)
  const { rows } = await people.root.execute(sql`select key from rate_limit where key like 'proof-mail:%'`)
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/@|203\./)
})
