import { eq } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { account, signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { deviceName } from "./device-name.ts"
import { halfMinutes } from "./half-sign-in.ts"
import { sessionCookie, sessionDays } from "./session-cookie.ts"
import { hashOf, newToken } from "./token.ts"
import { hasSecondStep, waysOf } from "./ways.ts"

export type Start = {
  accountId: string
  /** A passkey is both steps in one; a link or a paper code is the first. */
  isCertain: boolean
  isShared: boolean
  device: string | null
}

export type Started = { cookie: string; awaitsSecondStep: boolean; language: string }

/** Signs somebody in, wholly or up to the second step that they have set up; answers the cookie. */
export async function startSession(start: Start): Promise<Started> {
  const awaitsSecondStep = !start.isCertain && hasSecondStep(await waysOf(start.accountId))
  const token = newToken()
  const whole = new Date(Date.now() + sessionDays * 86_400_000)
  const db = drizzle({ client: authPool() })
  await db.insert(signInSession).values({
    tokenHash: hashOf(token),
    accountId: start.accountId,
    expiresAt: awaitsSecondStep ? new Date(Date.now() + halfMinutes * 60_000) : whole,
    device: deviceName(start.device),
    isShared: start.isShared,
    awaitsSecondStep,
  })
  const [person] = await db
    .select({ language: account.language })
    .from(account)
    .where(eq(account.id, start.accountId))
  return { cookie: sessionCookie(token, whole), awaitsSecondStep, language: person?.language ?? "en" }
}
