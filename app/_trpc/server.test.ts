import { inspect } from "node:util"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { closePools, openPools } from "#server/api/pools.ts"
import { hashOf } from "#server/auth/token.ts"
import { forgetEnv } from "#server/env.ts"
import { ask, currentSignIn, goToTheDoor, requireSignIn } from "./server.ts"

const cookie = "the-cookie-of-amara"
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => ({ value: cookie }) }),
  headers: async () => new Headers(),
}))

const nobody = "postgres://amara:secret@127.0.0.1:1/nowhere"

beforeAll(() => {
  vi.stubEnv("OWNPACE_DEMONSTRATION", "1")
  for (const name of ["DATABASE_URL", "AUTH_URL", "WORKER_URL"]) vi.stubEnv(name, nobody)
  openPools({ runtime: nobody, auth: nobody, worker: nobody })
})
afterAll(async () => {
  await closePools()
  vi.unstubAllEnvs()
  forgetEnv()
})

/** What a page throws, as Next prints it. */
const printed = (asked: Promise<unknown>) =>
  asked.then(
    () => "nothing",
    (thrown: unknown) => inspect(thrown, { depth: null, showHidden: true }),
  )

describe("a page that Amara opens while the database is away prints its trouble and no query", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["who looks", () => currentSignIn()],
    ["a page of a room", () => requireSignIn()],
    ["the way to the door", () => goToTheDoor()],
    ["what a page asks", () => ask((api) => api.account.settings())],
  ])("%s", async (_, opens) => {
    const words = await printed(opens())
    expect(words).toContain("unavailable")
    expect(words).not.toMatch(new RegExp(`select|sign_in|params|127\\.0\\.0\\.1|${hashOf(cookie)}`))
  })
})
