import { drizzle } from "drizzle-orm/node-postgres"
import { signInSession } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { deviceName } from "./device-name.ts"
import { halfMinutes } from "./half-sign-in.ts"
import { hashOf } from "./token.ts"
import { hasSecondStep, waysOf } from "./ways.ts"

export type Device = {
  /** Others use it too: its sign-in ends with «Leave now», and when nobody touches it. */
  isShared: boolean
  device: string | null
}

export type NewSession = Device & {
  token: string
  accountId: string
  expires: Date
  /** A passkey is both steps in one; a link or a paper code is the first. */
  isCertain: boolean
}

/**
 * Keeps a sign-in, from its first moment with the device it is on. The cookie is the browser's for the whole time; what
 * it opens may wait for the second step, which is answered. The token is hashed here, so none is ever stored.
 */
export async function writeSession(session: NewSession): Promise<{ awaitsSecondStep: boolean }> {
  const { token, accountId, expires, isCertain, isShared, device } = session
  const awaitsSecondStep = !isCertain && hasSecondStep(await waysOf(accountId))
  await drizzle({ client: authPool() })
    .insert(signInSession)
    .values({
      tokenHash: hashOf(token),
      accountId,
      expiresAt: awaitsSecondStep ? new Date(Date.now() + halfMinutes * 60_000) : expires,
      awaitsSecondStep,
      isShared,
      device: deviceName(device),
    })
  return { awaitsSecondStep }
}
