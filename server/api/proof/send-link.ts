import { TRPCError } from "@trpc/server"
import { addressNow } from "#server/auth/address/take-address.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { newProofLink } from "#server/auth/proof-link.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { hasSecondStep, waysOf } from "#server/auth/ways.ts"
import { post } from "#server/mail/post.ts"
import { type Context, originOf } from "../context.ts"
import { NotFound } from "../errors.ts"

/** Mails the link that proves this sign-in. Whoever has a passkey or a code proves by that: a mailbox may be shared. */
export async function sendLink(ctx: Context & { signIn: SignIn }): Promise<void> {
  const { signIn } = ctx
  if (hasSecondStep(await waysOf(signIn.userId))) throw new NotFound("no proof by mail")
  if (!(await mayTry("proof-mail", signIn.userId))) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  const to = await addressNow(signIn.userId)
  const token = await newProofLink(signIn.sessionId)
  const link = `${originOf(ctx)}/proof#token=${token}`
  await post({ to, kind: "proof", link, language: signIn.language })
}
