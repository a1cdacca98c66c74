import { hasSecondStep, waysOf } from "#server/auth/ways.ts"
import { env } from "#server/env.ts"
import type { Prover } from "../trpc.ts"

/**
 * How this person can show that it is them: by what they set up, and by their mail where they set up nothing.
 * The mail was the first step already where a second one is asked for; paper stands in for one that was lost.
 */
export async function showWays({ accountId, isHalf }: Prover) {
  const ways = await waysOf(accountId)
  return {
    passkey: ways.passkey,
    code: ways.code,
    paper: isHalf && ways.paper,
    mail: !isHalf && !hasSecondStep(ways),
    outboxHref: env().kind === "demonstration" ? "/outbox" : null,
  }
}
