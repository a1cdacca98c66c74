import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { forgetTries, mayTry } from "./rate-limit.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
afterEach(() => {
  vi.useRealTimers()
})

const keys = async () => (await people.root.execute(sql`select key from rate_limit order by key`)).rows

it("leaves no more timers behind after a thousand tries than after one", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  await mayTry("sign-in-place", "198.51.100.1")
  const before = vi.getTimerCount()
  for (let nth = 0; nth < 1000; nth += 1) await mayTry("sign-in-place", `198.51.100.${nth}`)
  expect(vi.getTimerCount()).toBe(before)
})

it("forgets tries whose window is long over, and none that still count", async () => {
  await people.root.execute(sql`truncate rate_limit`)
  await mayTry("proof-mail", "amara")
  await mayTry("proof-mail", "jo")
  await people.root.execute(
    sql`update rate_limit set expire = ${Date.now() - 3_700_000} where key = 'proof-mail:jo'`,
  )
  await forgetTries()
  expect(await keys()).toEqual([{ key: "proof-mail:amara" }])
})
