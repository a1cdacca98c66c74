import { and, eq } from "drizzle-orm"
import { signInSession } from "#db/schema/auth.ts"
import { endSignIns } from "#server/ledger/end-sign-ins.ts"
import { hashOf } from "./token.ts"

/** Ends the sign-in of a shared device; answers whether there was one to end. */
export async function leaveSession(token: string | null): Promise<boolean> {
  if (!token) return false
  const ended = await endSignIns(
    and(eq(signInSession.tokenHash, hashOf(token)), eq(signInSession.isShared, true)),
  )
  return ended.length > 0
}
