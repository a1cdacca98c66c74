import { createHmac } from "node:crypto"
import { lt } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type pg from "pg"
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible"
import { rateLimit } from "#db/schema/auth.ts"
import { authPool } from "#server/api/pools.ts"
import { marksKey } from "#server/crypto/key-file.ts"

/** Tries in a window, by what they are counted by. Seconds. */
const limits = {
  // With the place: whoever knows an address and no more keeps nobody out.
  "sign-in-address": { points: 5, duration: 900 },
  "sign-in-address-day": { points: 30, duration: 86_400 },
  "sign-in-place": { points: 30, duration: 900 },
  // From everywhere together: so many letters a mailbox bears, and whoever has many places can reach it.
  "sign-in-mailbox-day": { points: 300, duration: 86_400 },
  "proof-mail": { points: 5, duration: 900 },
  "proof-code": { points: 5, duration: 900 },
  // Of a million codes three fit at any moment: fifteen wrong ones a day find one in sixty years of trying.
  "proof-code-day": { points: 15, duration: 86_400 },
  "proof-code-told": { points: 1, duration: 86_400 },
  "proof-paper": { points: 5, duration: 900 },
  "proof-paper-day": { points: 15, duration: 86_400 },
  "code-setup": { points: 5, duration: 900 },
  "paper-address": { points: 5, duration: 900 },
  "paper-address-day": { points: 15, duration: 86_400 },
  "paper-place": { points: 20, duration: 900 },
  "passkey-place": { points: 60, duration: 900 },
  "address-change": { points: 5, duration: 86_400 },
  "invitation-account": { points: 30, duration: 86_400 },
  "invitation-address": { points: 5, duration: 86_400 },
  "invitation-place": { points: 30, duration: 900 },
  "invitation-link": { points: 12, duration: 900 },
} as const

export type Limit = keyof typeof limits

const limitersOn = (pool: pg.Pool) => ({ pool, made: new Map<Limit, RateLimiterPostgres>() })

let limiters: ReturnType<typeof limitersOn> | undefined

/** One for each limit, made once for a pool. */
function limiterOf(limit: Limit): RateLimiterPostgres {
  const pool = authPool()
  if (limiters?.pool !== pool) limiters = limitersOn(pool)
  return limiters.made.getOrInsertComputed(
    limit,
    () =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: false, // a job takes away what is over, wherever tries are counted
        keyPrefix: limit,
        ...limits[limit],
      }),
  )
}

/** Counted by a mark: addresses and places stay for a day, and nobody who reads the table reads them. */
const markOf = (key: string): string =>
  createHmac("sha256", marksKey()).update(`try ${key}`).digest("base64url")

/** Counts one try; false when there were too many. A limiter that cannot count lets nobody through. */
export async function mayTry(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiterOf(limit).consume(markOf(key))
    return true
  } catch (refused) {
    if (isRefusal(refused)) return false
    throw refused
  }
}

/** It was right: whoever signs in often has not tried often. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(markOf(key))
}

/** Takes away what was counted in windows that are over for an hour: a clock set back by less counts on. */
export async function forgetTries(): Promise<void> {
  await drizzle({ client: authPool() })
    .delete(rateLimit)
    .where(lt(rateLimit.expire, Date.now() - 3_600_000))
}

const isRefusal = (thrown: unknown): thrown is RateLimiterRes =>
  typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown
