import { eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { hashOf } from "./token.ts"

/** A browser and a system, and no more of it than a person needs to know their own device again. */
export function deviceName(agent: string | null): string | null {
  const browser = agent?.match(/Edg|OPR|Firefox|Chrome|Safari/)?.[0]
  const system = agent?.match(/iPhone|iPad|Android|Windows|Macintosh|Linux/)?.[0]
  const known: Record<string, string> = { Edg: "Edge", OPR: "Opera", Macintosh: "Mac" }
  const words = [browser, system].flatMap((word) => (word ? [known[word] ?? word] : []))
  return words.length > 0 ? words.join(", ") : null
}

/** The language of whoever has just come in, wholly or up to a second step. */
export async function languageOf(token: string): Promise<string | null> {
  const [person] = await drizzle({ client: authPool() })
    .select({ language: account.language })
    .from(signInSession)
    .innerJoin(account, eq(account.id, signInSession.accountId))
    .where(eq(signInSession.tokenHash, hashOf(token)))
  return person?.language ?? null
}
