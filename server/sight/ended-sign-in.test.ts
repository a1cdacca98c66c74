import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { signInSession } from "#db/schema/auth.ts"
import { personas } from "#db/seed/personas.ts"
import { openTwo } from "#db/testing/open-two.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { once, openAnswers } from "./testing/open-answers.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let answers: Awaited<ReturnType<typeof openAnswers>>
beforeAll(async () => {
  two = await openTwo()
  answers = await openAnswers()
})
afterAll(async () => {
  await answers.close()
  await two.close()
})
beforeEach(() => answers.beginAnew())

describe("a page of one's own that is under way", () => {
  const signIn = async () => {
    const cookie = newToken()
    const expires = new Date(Date.now() + 86_400_000)
    await adapter.createSession?.({ sessionToken: cookie, userId: personas.amara.id, expires })
    return { ends: () => endSignIns(eq(signInSession.tokenHash, hashOf(cookie))), cookie }
  }
  const pageFor = async (cookie: string) => ((await findSignIn(cookie)) ? "Amara's page" : "signed out")

  it("does not come to a device that Amara signed out elsewhere meanwhile", async () => {
    const { cookie, ends } = await signIn()
    answers.next.read = () => pageFor(cookie)
    expect((await answers.ask()).text).toBe("Amara's page")
    answers.next.slowly = once(ends)
    expect((await answers.ask()).text).toBe("signed out")
  })

  it("goes on where she has signed out another", async () => {
    const here = await signIn()
    const there = await signIn()
    answers.next.read = () => pageFor(here.cookie)
    answers.next.slowly = once(there.ends)
    expect((await answers.ask()).text).toBe("Amara's page")
    expect(answers.next.drawn).toBe(1)
  })

  it("is the answer to her own signing out", async () => {
    answers.next.onlyReads = false
    const { cookie, ends } = await signIn()
    answers.next.read = async () => {
      await pageFor(cookie)
      await ends()
      return "Goodbye"
    }
    expect(await answers.ask()).toEqual({ status: 200, text: "Goodbye" })
  })
})
