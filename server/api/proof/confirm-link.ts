import type { SignIn } from "#server/auth/find-sign-in.ts"
import { markProven, takeProofLink } from "#server/auth/proof-link.ts"
import { NotFound } from "../errors.ts"

/** The button behind the mailed link: this very sign-in is proven. Used, old, another's and unknown read the same. */
export async function confirmLink(signIn: SignIn, token: string): Promise<void> {
  if (!(await takeProofLink(token, signIn.sessionId))) throw new NotFound("nothing opens")
  await markProven(signIn.sessionId)
}
