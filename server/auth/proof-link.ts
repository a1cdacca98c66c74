import { and, eq, gt, lt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { proofLink, signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { hashOf, newToken } from "./token.ts"

/** Minutes that a mailed proof can be used. */
const proofLinkMinutes = 20

const db = () => drizzle({ client: authPool() })

/** The secret of a link that proves this one sign-in; its hash is kept. */
export async function newProofLink(sessionId: string): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + proofLinkMinutes * 60_000)
  await db().delete(proofLink).where(lt(proofLink.expiresAt, sql`now()`))
  await db()
    .insert(proofLink)
    .values({ tokenHash: hashOf(token), sessionId, expiresAt })
  return token
}

/** Uses a link up, in the browser that asked for it and nowhere else; of a hundred presses at once one counts. */
export async function takeProofLink(token: string, sessionId: string): Promise<boolean> {
  const taken = await db()
    .delete(proofLink)
    .where(
      and(
        eq(proofLink.tokenHash, hashOf(token)),
        eq(proofLink.sessionId, sessionId),
        gt(proofLink.expiresAt, sql`now()`),
      ),
    )
    .returning({ sessionId: proofLink.sessionId })
  return taken.length > 0
}

/** From this moment the sign-in counts as freshly proven. */
export async function markProven(sessionId: string): Promise<void> {
  await db().update(signInSession).set({ provenAt: sql`now()` }).where(eq(signInSession.id, sessionId))
}
