import { eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { sessionCookie, sessionDays } from "./session-cookie.ts"
import { newToken } from "./token.ts"
import { type NewSession, writeSession } from "./write-session.ts"

export type Started = { cookie: string; awaitsSecondStep: boolean; language: string }

/** Signs somebody in, wholly or up to the second step that they have set up; answers the cookie. */
export async function startSession(start: Omit<NewSession, "token" | "expires">): Promise<Started> {
  const token = newToken()
  const expires = new Date(Date.now() + sessionDays * 86_400_000)
  const { awaitsSecondStep } = await writeSession({ ...start, token, expires })
  const [person] = await drizzle({ client: authPool() })
    .select({ language: account.language })
    .from(account)
    .where(eq(account.id, start.accountId))
  return { cookie: sessionCookie(token, expires), awaitsSecondStep, language: person?.language ?? "en" }
}
