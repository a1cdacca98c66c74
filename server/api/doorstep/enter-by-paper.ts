import { TRPCError } from "@trpc/server"
import type { z } from "zod"
import { noteChange } from "#server/auth/note-change.ts"
import { accountAt, takePaperCode } from "#server/auth/paper-code.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { startSession } from "#server/auth/start-session.ts"
import type { Context } from "../context.ts"
import { NotAccepted } from "../errors.ts"
import type { PaperAtTheDoor } from "./schema.ts"

/** Nobody's account: a try for an address that we do not know goes the same way and opens nothing. */
const nobody = "00000000-0000-0000-0000-000000000000"

/** For somebody who cannot read their mail any more: the paper is the first step, a passkey or a code still the second. */
export async function enterByPaper(ctx: Context, input: z.infer<typeof PaperAtTheDoor>) {
  const here = `${input.email} ${ctx.address}`
  const tries = await Promise.all([mayTry("paper-address", here), mayTry("paper-place", ctx.address)])
  if (tries.includes(false)) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  if (!(await mayTry("paper-address-day", here))) throw new NotAccepted({ paper: "paper_rests" })
  const accountId = (await accountAt(input.email)) ?? nobody
  if (!(await takePaperCode(accountId, input.paper))) throw new NotAccepted({ paper: "paper_wrong" })
  const { device } = ctx.arrival
  await noteChange(accountId, "paper_used", device)
  const { cookie, awaitsSecondStep } = await startSession({
    accountId,
    isCertain: false,
    isShared: input.isShared,
    device,
  })
  ctx.setCookie(cookie)
  return { awaitsSecondStep }
}
