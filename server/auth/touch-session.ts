import { and, eq, lt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"

/** Seconds within which a second touch writes nothing: a page that is opened makes several requests. */
const quietSeconds = 10

/** Somebody is at this device; its sign-in rests anew from here. */
export async function touchSession(id: string): Promise<void> {
  await drizzle({ client: authPool() })
    .update(signInSession)
    .set({ touchedAt: sql`now()` })
    .where(
      and(
        eq(signInSession.id, id),
        lt(signInSession.touchedAt, sql`now() - make_interval(secs => ${quietSeconds})`),
      ),
    )
}
