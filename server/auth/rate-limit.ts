import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible"
import { authPool } from "#server/api/pools.ts"

/** Tries in a window, by what they are counted by. Seconds. */
const limits = {
  "sign-in-address": { points: 5, duration: 900 },
  "sign-in-place": { points: 30, duration: 900 },
  "proof-mail": { points: 5, duration: 900 },
  "proof-code": { points: 5, duration: 900 },
  "paper-address": { points: 5, duration: 900 },
  "paper-place": { points: 20, duration: 900 },
  "passkey-place": { points: 60, duration: 900 },
  "address-change": { points: 5, duration: 86_400 },
  "invitation-account": { points: 30, duration: 86_400 },
  "invitation-address": { points: 5, duration: 86_400 },
  "invitation-place": { points: 30, duration: 900 },
  "invitation-link": { points: 12, duration: 900 },
} as const

/** Counts one try; false when there were too many. A limiter that cannot count lets nobody through. */
export async function mayTry(limit: keyof typeof limits, key: string): Promise<boolean> {
  const limiter = new RateLimiterPostgres({
    storeClient: authPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    ...limits[limit],
  })
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (isRefusal(refused)) return false
    throw refused
  }
}

const isRefusal = (thrown: unknown): thrown is RateLimiterRes =>
  typeof thrown === "object" && thrown !== null && "msBeforeNext" in thrown
