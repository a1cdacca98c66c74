import { eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { hashOf } from "./token.ts"

/** The language of whoever has just come in, wholly or up to a second step. */
export async function languageOf(token: string): Promise<string | null> {
  const [person] = await drizzle({ client: authPool() })
    .select({ language: account.language })
    .from(signInSession)
    .innerJoin(account, eq(account.id, signInSession.accountId))
    .where(eq(signInSession.tokenHash, hashOf(token)))
  return person?.language ?? null
}
