import { TRPCError } from "@trpc/server"
import { renderSVG } from "uqr"
import { beginSeed, confirmSeed, dropSeed } from "#server/auth/code/check-code.ts"
import { addressOfSeed } from "#server/auth/code/totp.ts"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { noteChange } from "#server/auth/note-change.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import type { Context } from "../context.ts"
import { NotAccepted, NotFound } from "../errors.ts"

type Signed = Context & { signIn: SignIn }

/** A new seed, as a picture for a phone and as letters for a hand. It counts from its first right code. */
export async function beginCodes({ signIn, now }: Signed) {
  requireFreshProof(signIn, now)
  const seed = await beginSeed(signIn.userId)
  if (!seed) throw new NotFound("codes are set up already")
  const picture = renderSVG(addressOfSeed(seed, signIn.email), { border: 2 })
  return { picture: `data:image/svg+xml,${encodeURIComponent(picture)}`, letters: inGroups(seed) }
}

const inGroups = (seed: string) => seed.match(/.{1,4}/g)?.join(" ") ?? seed

export async function confirmCodes({ signIn, now, arrival }: Signed, code: string): Promise<void> {
  requireFreshProof(signIn, now)
  if (!(await mayTry("code-setup", signIn.userId))) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  if (!(await confirmSeed(signIn.userId, code, now))) throw new NotAccepted({ code: "code_wrong" })
  await noteChange(signIn.userId, "codes_added", arrival.device)
}

export async function removeCodes({ signIn, now, arrival }: Signed): Promise<void> {
  requireFreshProof(signIn, now)
  if (!(await dropSeed(signIn.userId))) throw new NotFound("there are no codes")
  await noteChange(signIn.userId, "codes_removed", arrival.device)
}
