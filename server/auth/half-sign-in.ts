import { and, eq, gt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { sessionCookie, sessionDays } from "./session-cookie.ts"
import { hashOf, newToken } from "./token.ts"

/** Minutes between the first step and the second. */
export const halfMinutes = 15

const db = () => drizzle({ client: authPool() })

/** A sign-in whose first step is done and whose second is not. It opens nothing but the second step. */
export async function findHalf(
  token: string | null,
): Promise<{ sessionId: string; accountId: string } | null> {
  if (!token) return null
  const [row] = await db()
    .select({ sessionId: signInSession.id, accountId: signInSession.accountId })
    .from(signInSession)
    .where(
      and(
        eq(signInSession.tokenHash, hashOf(token)),
        eq(signInSession.awaitsSecondStep, true),
        gt(signInSession.expiresAt, sql`now()`),
      ),
    )
  return row ?? null
}

/** The second step is done: the sign-in is whole and freshly proven, under a new cookie. */
export async function completeHalf(sessionId: string): Promise<string | null> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + sessionDays * 86_400_000)
  const completed = await db()
    .update(signInSession)
    .set({
      tokenHash: hashOf(token),
      awaitsSecondStep: false,
      provenAt: sql`now()`,
      touchedAt: sql`now()`,
      expiresAt,
    })
    .where(and(eq(signInSession.id, sessionId), eq(signInSession.awaitsSecondStep, true)))
    .returning({ id: signInSession.id })
  return completed.length > 0 ? sessionCookie(token, expiresAt) : null
}
