import { sql } from "drizzle-orm"
import { type Persona, personas } from "#db/seed/personas.ts"
import { makeContext } from "#server/api/context.ts"
import { callerFor } from "#server/api/root.ts"
import { adapter } from "#server/auth/adapter.ts"
import { findSignIn } from "#server/auth/find-sign-in.ts"
import { sessionCookieName, tokenIn } from "#server/auth/session-cookie.ts"
import { newToken } from "#server/auth/token.ts"
import type { Root } from "../seed/scenarios/people.ts"

export const testOrigin = "http://amara.localhost:3000"

/** A browser with its one cookie: each call finds the sign-in anew, as a request would. */
export function newBrowser(first: string | null = null, origin = testOrigin, address = "127.0.0.1") {
  let token = first
  const keep = (cookie: string) => {
    if (cookie.startsWith(`${sessionCookieName()}=`)) token = tokenIn(cookie.split(";")[0])
  }
  const arrival = () => ({ token, origin, device: "Mozilla/5.0 (Android) Firefox/150" })
  return {
    api: async () => callerFor(makeContext(await findSignIn(token), address, keep, arrival())),
    signIn: () => findSignIn(token),
    token: () => token,
  }
}

/** Somebody who opened a mailed link: whole, or half where a second step is set up. */
export async function arriveByMail(who: Persona, origin?: string) {
  const token = newToken()
  const expires = new Date(Date.now() + 86_400_000)
  await adapter.createSession?.({ sessionToken: token, userId: personas[who].id, expires })
  return newBrowser(token, origin)
}

/** An hour goes by for everybody who is signed in. */
export const anHourGoesBy = (root: Root) =>
  root.execute(sql`update sign_in_session set proven_at = proven_at - interval '1 hour'`)
