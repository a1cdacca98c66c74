import { lt, or, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { outbox, signInSession, signInToken } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { forgetTries } from "#server/auth/rate-limit.ts"

const aDayAgo = sql`now() - interval '1 day'`
const aWeekAgo = sql`now() - interval '7 days'`

/**
 * What is over goes: a link that nobody pressed holds an address in plain words, a sign-in the name of a device. A day
 * for a clock that was set back; a week for letters, so that the operator sees which ones were given up.
 */
export async function clearExpired(): Promise<void> {
  const db = drizzle({ client: authPool() })
  await db.delete(signInToken).where(lt(signInToken.expiresAt, aDayAgo))
  await db.delete(signInSession).where(lt(signInSession.expiresAt, aDayAgo))
  await forgetTries()
  await db.delete(outbox).where(or(lt(outbox.sentAt, aWeekAgo), lt(outbox.until, aWeekAgo)))
}
