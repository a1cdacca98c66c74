import { findSignIn, type SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { NotFound } from "../errors.ts"
import { ownCopy } from "./own-copy.ts"

/** The copy of whoever holds this cookie: proven a moment ago, and still signed in at every page of it. */
export async function beginCopy(token: string | null, signIn: SignIn, now: Temporal.Instant) {
  requireFreshProof(signIn, now)
  return ownCopy(signIn, async () => {
    if ((await findSignIn(token))?.sessionId !== signIn.sessionId) throw new NotFound("signed out")
  })
}
