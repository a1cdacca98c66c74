import { and, eq, isNotNull } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { paperCode, passkey, totpSeed } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"

/** What somebody has set up to show who they are, beside their mail. */
export type Ways = { passkey: boolean; code: boolean; paper: boolean }

export async function waysOf(accountId: string): Promise<Ways> {
  const db = drizzle({ client: authPool() })
  const [passkeys, codes, papers] = await Promise.all([
    db.select({ id: passkey.id }).from(passkey).where(eq(passkey.accountId, accountId)).limit(1),
    db
      .select({ id: totpSeed.accountId })
      .from(totpSeed)
      .where(and(eq(totpSeed.accountId, accountId), isNotNull(totpSeed.confirmedAt))),
    db.select({ id: paperCode.accountId }).from(paperCode).where(eq(paperCode.accountId, accountId)),
  ])
  return { passkey: passkeys.length > 0, code: codes.length > 0, paper: papers.length > 0 }
}

/** A passkey or a six-digit code: what makes a sign-in certain. Paper alone is for the day when these are lost. */
export const hasSecondStep = (ways: Ways): boolean => ways.passkey || ways.code
