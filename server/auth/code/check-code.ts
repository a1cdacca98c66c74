import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { totpSeed } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { seal, unseal } from "#server/crypto/seal.ts"
import { dropSeeds } from "#server/ledger/drop-ways.ts"
import { newSeed, stepOf } from "./totp.ts"

export const seedPlace = (accountId: string) => ({ table: "totp_seed", column: "seed", row: accountId })

const db = () => drizzle({ client: authPool() })

const seedRow = async (accountId: string) => {
  const [row] = await db().select().from(totpSeed).where(eq(totpSeed.accountId, accountId))
  return row ? { ...row, seed: unseal(installationKey(), seedPlace(accountId), row.seed) } : null
}

/** A seed to be read by an app; asked for anew it is another one, until a code of it was right. */
export async function beginSeed(accountId: string): Promise<string | null> {
  const seed = newSeed()
  const sealed = seal(installationKey(), seedPlace(accountId), seed)
  const begun = await db()
    .insert(totpSeed)
    .values({ accountId, seed: sealed })
    .onConflictDoUpdate({
      target: totpSeed.accountId,
      set: { seed: sealed, lastStep: 0 },
      setWhere: isNull(totpSeed.confirmedAt),
    })
    .returning({ accountId: totpSeed.accountId })
  return begun.length > 0 ? seed : null
}

/** Takes a code, once: a code of this step or of an earlier one opens nothing any more. */
async function takeCode(
  accountId: string,
  code: string,
  now: Temporal.Instant,
  isConfirming: boolean,
): Promise<boolean> {
  const row = await seedRow(accountId)
  const step = row && stepOf(row.seed, code, now)
  if (!step) return false
  const taken = await db()
    .update(totpSeed)
    .set({ lastStep: step, ...(isConfirming ? { confirmedAt: sql`now()` } : {}) })
    .where(
      and(
        eq(totpSeed.accountId, accountId),
        lt(totpSeed.lastStep, step),
        isConfirming ? isNull(totpSeed.confirmedAt) : isNotNull(totpSeed.confirmedAt),
      ),
    )
    .returning({ accountId: totpSeed.accountId })
  return taken.length > 0
}

/** The first right code shows that the app has the seed; from here codes are asked for. */
export const confirmSeed = (accountId: string, code: string, now: Temporal.Instant) =>
  takeCode(accountId, code, now, true)

export const checkCode = (accountId: string, code: string, now: Temporal.Instant) =>
  takeCode(accountId, code, now, false)

export async function dropSeed(accountId: string): Promise<boolean> {
  const gone = await dropSeeds(and(eq(totpSeed.accountId, accountId), isNotNull(totpSeed.confirmedAt)))
  return gone.length > 0
}
