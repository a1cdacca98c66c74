import type { z } from "zod"
import { checkCode } from "#server/auth/code/check-code.ts"
import { completeHalf } from "#server/auth/half-sign-in.ts"
import { noteChange } from "#server/auth/note-change.ts"
import { takePaperCode } from "#server/auth/paper-code.ts"
import { askForPasskey, checkPasskey } from "#server/auth/passkey/check-passkey.ts"
import { markProven } from "#server/auth/proof-link.ts"
import { type Context, originOf } from "../context.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import type { Prover } from "../trpc.ts"
import { countTry } from "./count-tries.ts"
import type { SignedByPasskey } from "./schema.ts"

type Proving = Context & { prover: Prover }

const asking = ({ prover }: Proving) => ({ purpose: "proof" as const, sessionId: prover.sessionId })

/** A half sign-in becomes a whole one; a whole one is fresh again. */
async function succeed(ctx: Proving): Promise<void> {
  const { isHalf, sessionId } = ctx.prover
  if (!isHalf) return markProven(sessionId)
  const cookie = await completeHalf(sessionId)
  if (cookie) ctx.setCookie(cookie)
}

export const askPasskey = (ctx: Proving) => askForPasskey(asking(ctx), originOf(ctx), ctx.prover.accountId)

export async function giveSigned(ctx: Proving, signed: z.infer<typeof SignedByPasskey>): Promise<void> {
  const accountId = await checkPasskey(asking(ctx), originOf(ctx), signed)
  if (accountId !== ctx.prover.accountId) throw new NotFound("not this person's passkey")
  await succeed(ctx)
}

export async function giveCode(ctx: Proving, code: string): Promise<void> {
  const { prover, now } = ctx
  const isRight = await countTry(prover, "code", () => checkCode(prover.accountId, code, now))
  if (!isRight) throw new NotAccepted({ code: "code_wrong" })
  await succeed(ctx)
}

/** Paper stands in for a second step that was lost. It never freshens a sign-in that is whole. */
export async function givePaper(ctx: Proving, paper: string): Promise<void> {
  const { prover } = ctx
  if (!prover.isHalf) throw new NotFound("paper is for the door")
  const isRight = await countTry(prover, "paper", () => takePaperCode(prover.accountId, paper))
  if (!isRight) throw new NotAccepted({ paper: "paper_wrong" })
  await noteChange(prover.accountId, "paper_used", ctx.arrival.device)
  await succeed(ctx)
}
