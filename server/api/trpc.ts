import { initTRPC, TRPCError } from "@trpc/server"
import type { Context } from "./context.ts"

/** Who may call a procedure at all; the door decides about every row after that. */
export type Meta = { who: "anyone" | "signed in" }

const t = initTRPC.context<Context>().meta<Meta>().create()

export const router = t.router
export const createCaller = t.createCallerFactory

/** For the doorstep: sign-in and invitations. */
export const open = t.procedure.meta({ who: "anyone" })

export const signedIn = t.procedure.meta({ who: "signed in" }).use(({ ctx, next }) => {
  if (!ctx.signIn) throw new TRPCError({ code: "UNAUTHORIZED" })
  return next({ ctx: { ...ctx, signIn: ctx.signIn, actor: { userId: ctx.signIn.userId } } })
})
