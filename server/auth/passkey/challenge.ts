import { randomBytes } from "node:crypto"
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { passkeyChallenge } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { hashOf } from "../token.ts"

/** What a challenge is for, and whose sign-in asked; at the door there is none yet. */
export type Asking = { purpose: "add" | "sign-in" | "proof"; sessionId: string | null }

/** Minutes that a passkey has to answer. */
const challengeMinutes = 5

const db = () => drizzle({ client: authPool() })

/** Bytes for a passkey to sign, good for one answer. Old ones go at the same time. */
export async function newChallenge({ purpose, sessionId }: Asking): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(randomBytes(32))
  const challengeHash = hashOf(Buffer.from(bytes).toString("base64url"))
  const expiresAt = new Date(Date.now() + challengeMinutes * 60_000)
  await db().delete(passkeyChallenge).where(lt(passkeyChallenge.expiresAt, sql`now()`))
  await db().insert(passkeyChallenge).values({ challengeHash, purpose, sessionId, expiresAt })
  return bytes
}

/** Uses a challenge up; false when it was made for something or somebody else, is old, or was answered before. */
export async function takeChallenge(challenge: string, { purpose, sessionId }: Asking): Promise<boolean> {
  const taken = await db()
    .delete(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.challengeHash, hashOf(challenge)),
        eq(passkeyChallenge.purpose, purpose),
        sessionId ? eq(passkeyChallenge.sessionId, sessionId) : isNull(passkeyChallenge.sessionId),
        gt(passkeyChallenge.expiresAt, sql`now()`),
      ),
    )
    .returning({ purpose: passkeyChallenge.purpose })
  return taken.length > 0
}
