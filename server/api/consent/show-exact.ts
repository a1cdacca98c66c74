import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"

/** Asks for a proof and tells nothing: with it, the Sharing page says for some minutes exactly how things stand. */
export function showExact(signIn: SignIn, now: Temporal.Instant): { isExact: true } {
  requireFreshProof(signIn, now)
  return { isExact: true }
}
