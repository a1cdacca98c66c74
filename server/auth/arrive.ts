import { eq, sql } from "drizzle-orm"
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

/** Writes beside a new sign-in what device it is on; answers the language of its person. */
export async function arrive(
  token: string,
  at: { isShared: boolean; device: string | null },
): Promise<string | null> {
  const db = drizzle({ client: authPool() })
  const [session] = await db
    .update(signInSession)
    // Asked for again, by whoever holds the device or by a link, a shared one never becomes somebody's own.
    .set({
      isShared: sql`${signInSession.isShared} or ${at.isShared}`,
      device: sql`coalesce(${signInSession.device}, ${deviceName(at.device)})`,
    })
    .where(eq(signInSession.tokenHash, hashOf(token)))
    .returning({ accountId: signInSession.accountId })
  if (!session) return null
  const [person] = await db
    .select({ language: account.language })
    .from(account)
    .where(eq(account.id, session.accountId))
  return person?.language ?? null
}
