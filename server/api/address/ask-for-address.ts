import { TRPCError } from "@trpc/server"
import { askAddress } from "#server/auth/address/ask-address.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { type Context, originOf } from "../context.ts"
import { NotAccepted } from "../errors.ts"

/** Asks for another address. Nothing changes for 72 hours, and who reads the old one can stop it until then. */
export async function askForAddress(ctx: Context & { signIn: SignIn }, email: string): Promise<void> {
  const { signIn, now, arrival } = ctx
  requireFreshProof(signIn, now)
  if (email === signIn.email) throw new NotAccepted({ email: "email_same" })
  if (!(await mayTry("address-change", signIn.userId))) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  await askAddress(signIn, email, originOf(ctx), arrival.device)
}
