import { and, eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { hashOf } from "./token.ts"

/** Ends the sign-in of a shared device; answers whether there was one to end. */
export async function leaveSession(token: string | null): Promise<boolean> {
  if (!token) return false
  const ended = await drizzle({ client: authPool() })
    .delete(signInSession)
    .where(and(eq(signInSession.tokenHash, hashOf(token)), eq(signInSession.isShared, true)))
    .returning({ id: signInSession.id })
  return ended.length > 0
}
