import { and, eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInSession } from "#db/schema/auth.ts"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { authPool } from "#server/api/pools.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { env } from "#server/env.ts"
import type { SignIn } from "./find-sign-in.ts"
import { localeCookie, sessionCookie } from "./session-cookie.ts"
import { hashOf, newToken } from "./token.ts"

export type { Persona }

/** Where the invented people are, for the page that shows them side by side. */
export const invented = { circles, relationships }

const day = 86_400_000

const roomOf: Partial<Record<string, string>> = {
  jo: "/partner",
  sam: "/partner",
  okafor: "/clinician",
  lind: "/clinician",
  ruiz: "/clinician",
}

/** The sign-in of an invented person, to draw a pane with; null in a real installation. */
export async function inventedSignIn(person: Persona, now: Temporal.Instant): Promise<SignIn | null> {
  if (env().kind !== "demonstration") return null
  const { id, email, name, zone, language } = personas[person]
  return {
    sessionId: "", // a pane has none to end
    userId: id as UserId, // the invented accounts are made with these ids
    email,
    name,
    zone,
    language,
    country: "GB",
    trainerWord: "trainer",
    isWelcomed: true,
    isShared: false,
    isCertain: true,
    idleMinutes: 0, // a pane is looked at beside two others
    provenAt: now.epochMilliseconds,
  }
}

/** Signs in as an invented person; null for anybody else, and always in a real installation. */
export async function openAs(person: string): Promise<{ to: string; cookies: string[] } | null> {
  if (env().kind !== "demonstration" || !Object.hasOwn(personas, person)) return null
  const db = drizzle({ client: authPool() })
  const { email } = personas[person as keyof typeof personas] // hasOwn was asked one line above
  const [invented] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.email, email), eq(account.isInvented, true)))
  if (!invented) return null
  const token = newToken()
  const expiresAt = new Date(Date.now() + day)
  await db.insert(signInSession).values({
    tokenHash: hashOf(token),
    accountId: invented.id,
    expiresAt,
    isOneClick: true,
    device: "Demonstration",
  })
  return {
    to: roomOf[person] ?? "/patient",
    cookies: [sessionCookie(token, expiresAt), localeCookie(personas[person as Persona].language)],
  }
}
