import type { SignIn } from "#server/auth/find-sign-in.ts"
import { hasSecondStep, waysOf } from "#server/auth/ways.ts"
import { env } from "#server/env.ts"

/** How this person can show that it is them: by what they set up, and by their mail where they set up nothing. */
export async function showWays(signIn: SignIn) {
  const ways = await waysOf(signIn.userId)
  return {
    passkey: ways.passkey,
    code: ways.code,
    mail: !hasSecondStep(ways),
    outboxHref: env().kind === "demonstration" ? "/outbox" : null,
  }
}
