import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { deviceName } from "./arrive.ts"
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

/** Signs somebody in, wholly or up to the second step that they have set up; answers the cookie. */
export async function startSession(start: Start): Promise<{ cookie: string; awaitsSecondStep: boolean }> {
  const awaitsSecondStep = !start.isCertain && hasSecondStep(await waysOf(start.accountId))
  const token = newToken()
  const whole = new Date(Date.now() + sessionDays * 86_400_000)
  await drizzle({ client: authPool() })
    .insert(signInSession)
    .values({
      tokenHash: hashOf(token),
      accountId: start.accountId,
      expiresAt: awaitsSecondStep ? new Date(Date.now() + halfMinutes * 60_000) : whole,
      device: deviceName(start.device),
      isShared: start.isShared,
      awaitsSecondStep,
    })
  return { cookie: sessionCookie(token, whole), awaitsSecondStep }
}
