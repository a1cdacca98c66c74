import { createHash } from "node:crypto"
import type { NextApiRequest, NextApiResponse } from "next"
import NextAuth from "next-auth"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { adapter } from "./adapter.ts"
import { findSignIn } from "./find-sign-in.ts"
import { leaveSession } from "./leave-session.ts"
import { authOptions } from "./options.ts"
import { isSharedBy, sessionCookieName } from "./session-cookie.ts"
import { newToken } from "./token.ts"

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

/** Presses a mailed link in a browser that has this cookie; answers where it leads and the secret of the sign-in. */
async function presses(email: string, sharedCookie: string | undefined) {
  const options = authOptions({ isShared: isSharedBy(sharedCookie), device: "Mozilla/5.0 (iPad) Safari" })
  const token = newToken()
  await adapter.createVerificationToken?.({
    identifier: email,
    token: createHash("sha256").update(`${token}${options.secret}`).digest("hex"),
    expires: new Date(Date.now() + 60_000),
  })
  const query = { nextauth: ["callback", "email"], token, email, callbackUrl: "/sign-in/arrived" }
  const kept = new Map<string, string | string[]>()
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => kept.set(name, value),
    getHeader: (name: string) => kept.get(name),
    end: () => {},
  }
  await NextAuth(
    // All that next-auth reads of a request, and writes of an answer.
    { method: "GET", query, cookies: {}, headers: { host: "localhost:3000" } } as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  )
  const cookies = [kept.get("Set-Cookie") ?? []].flat()
  const prefix = `${sessionCookieName()}=`
  const mine = cookies.find((cookie) => cookie.startsWith(prefix))
  return { to: String(kept.get("Location")), secret: mine?.slice(prefix.length).split(";")[0] ?? null }
}

it("ends with Leave now on a device that others use, though it is somebody's first", async () => {
  const { to, secret } = await presses("tess@example.org", "1")
  expect(new URL(to).pathname).toBe("/sign-in/arrived")
  expect(await findSignIn(secret)).toMatchObject({ isShared: true, isWelcomed: false })
  expect(await leaveSession(secret)).toBe(true)
  expect(await findSignIn(secret)).toBeNull()
})

it("stays, at the first and at any other, on a device that somebody said is their own", async () => {
  for (const email of ["ada@example.org", "amara@example.org"]) {
    const { secret } = await presses(email, "0")
    expect(await leaveSession(secret)).toBe(false)
    expect(await findSignIn(secret)).toMatchObject({ isShared: false })
  }
})

it("ends with Leave now where the link was opened in a browser in which nobody said whose it is", async () => {
  const { secret } = await presses("amara@example.org", undefined)
  expect(await leaveSession(secret)).toBe(true)
})

it("is listed with its device from the first moment", async () => {
  await presses("bo@example.org", "1")
  const { rows } = await people.root.execute(
    "select device from sign_in_session s join account a on a.id = s.account_id where a.email = 'bo@example.org'",
  )
  expect(rows).toEqual([{ device: "Safari, iPad" }])
})
