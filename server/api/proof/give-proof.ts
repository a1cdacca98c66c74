import { TRPCError } from "@trpc/server"
import type { z } from "zod"
import { checkCode } from "#server/auth/code/check-code.ts"
import { completeHalf } from "#server/auth/half-sign-in.ts"
import { noteChange } from "#server/auth/note-change.ts"
import { takePaperCode } from "#server/auth/paper-code.ts"
import { askForPasskey, checkPasskey } from "#server/auth/passkey/check-passkey.ts"
import { markProven } from "#server/auth/proof-link.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { type Context, originOf } from "../context.ts"
import { NotAccepted, NotFound } from "../errors.ts"
import type { Prover } from "../trpc.ts"
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

async function countTry({ prover }: Proving): Promise<void> {
  if (!(await mayTry("proof-code", prover.accountId))) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
}

export const askPasskey = (ctx: Proving) => askForPasskey(asking(ctx), originOf(ctx), ctx.prover.accountId)

export async function giveSigned(ctx: Proving, signed: z.infer<typeof SignedByPasskey>): Promise<void> {
  const accountId = await checkPasskey(asking(ctx), originOf(ctx), signed)
  if (accountId !== ctx.prover.accountId) throw new NotFound("not this person's passkey")
  await succeed(ctx)
}

export async function giveCode(ctx: Proving, code: string): Promise<void> {
  await countTry(ctx)
  if (!(await checkCode(ctx.prover.accountId, code, ctx.now))) throw new NotAccepted({ code: "code_wrong" })
  await succeed(ctx)
}

/** Paper stands in for a second step that was lost. It never freshens a sign-in that is whole. */
export async function givePaper(ctx: Proving, paper: string): Promise<void> {
  if (!ctx.prover.isHalf) throw new NotFound("paper is for the door")
  await countTry(ctx)
  if (!(await takePaperCode(ctx.prover.accountId, paper))) throw new NotAccepted({ paper: "paper_wrong" })
  await noteChange(ctx.prover.accountId, "paper_used", ctx.arrival.device)
  await succeed(ctx)
}
