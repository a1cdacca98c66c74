import { TRPCError } from "@trpc/server"
import type { z } from "zod"
import { askForPasskey, checkPasskey } from "#server/auth/passkey/check-passkey.ts"
import { mayTry } from "#server/auth/rate-limit.ts"
import { localeCookie } from "#server/auth/session-cookie.ts"
import { startSession } from "#server/auth/start-session.ts"
import { type Context, originOf } from "../context.ts"
import { NotFound } from "../errors.ts"
import type { PasskeyAtTheDoor } from "./schema.ts"

const asking = { purpose: "sign-in", sessionId: null } as const

export async function askPasskey(ctx: Context) {
  if (!(await mayTry("passkey-place", ctx.address))) throw new TRPCError({ code: "TOO_MANY_REQUESTS" })
  return askForPasskey(asking, originOf(ctx), null)
}

/** A passkey is something one has and something one is or knows: it opens the door by itself. */
export async function enterByPasskey(ctx: Context, input: z.infer<typeof PasskeyAtTheDoor>): Promise<void> {
  const accountId = await checkPasskey(asking, originOf(ctx), input.signed)
  if (!accountId) throw new NotFound("nobody's passkey")
  const { device } = ctx.arrival
  const { cookie, language } = await startSession({
    accountId,
    isCertain: true,
    isShared: input.isShared,
    device,
  })
  ctx.setCookie(cookie)
  ctx.setCookie(localeCookie(language))
}
