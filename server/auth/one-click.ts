import { and, eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInSession } from "#db/schema/auth.ts"
import { personas } from "#db/seed/personas.ts"
import { authPool } from "#server/api/pools.ts"
import { env } from "#server/env.ts"
import { sessionCookie } from "./session-cookie.ts"
import { hashOf, newToken } from "./token.ts"

const day = 86_400_000

const roomOf: Partial<Record<string, string>> = {
  jo: "/partner",
  sam: "/partner",
  okafor: "/clinician",
  lind: "/clinician",
  ruiz: "/clinician",
}

/** Signs in as an invented person; null for anybody else, and always in a real installation. */
export async function openAs(person: string): Promise<{ to: string; cookie: string } | null> {
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
  return { to: roomOf[person] ?? "/patient", cookie: sessionCookie(token, expiresAt) }
}
