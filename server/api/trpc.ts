import { initTRPC, TRPCError } from "@trpc/server"
import type { SignIn } from "#server/auth/find-sign-in.ts"
import { findHalf } from "#server/auth/half-sign-in.ts"
import type { Context } from "./context.ts"
import type { Actor } from "./viewer.ts"

/** Who may call a procedure at all; the door decides about every row after that. */
export type Meta = { who: "anyone" | "half signed in" | "signed in" }

const t = initTRPC.context<Context>().meta<Meta>().create()

export const router = t.router
export const createCaller = t.createCallerFactory

const actorOf = ({ userId, isCertain }: SignIn): Actor => ({ userId, isCertain })

/** For the doorstep: sign-in and invitations. */
export const open = t.procedure.meta({ who: "anyone" })

export const signedIn = t.procedure.meta({ who: "signed in" }).use(({ ctx, next }) => {
  if (!ctx.signIn) throw new TRPCError({ code: "UNAUTHORIZED" })
  return next({ ctx: { ...ctx, signIn: ctx.signIn, actor: actorOf(ctx.signIn) } })
})

/** Who has to show that it is them: somebody signed in, or somebody whose second step is still to come. */
export type Prover = { accountId: string; sessionId: string; isHalf: boolean }

export const halfSignedIn = t.procedure.meta({ who: "half signed in" }).use(async ({ ctx, next }) => {
  const half = ctx.signIn ? null : await findHalf(ctx.arrival.token)
  const whole = ctx.signIn && { accountId: ctx.signIn.userId, sessionId: ctx.signIn.sessionId }
  const found = whole ?? half
  if (!found) throw new TRPCError({ code: "UNAUTHORIZED" })
  const prover: Prover = { ...found, isHalf: half !== null }
  return next({ ctx: { ...ctx, prover } })
})
