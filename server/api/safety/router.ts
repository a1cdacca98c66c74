import { router, signedIn } from "../trpc.ts"
import { clearConcern, stateExamined } from "./clear-concern.ts"
import { readHeld } from "./read-lock.ts"
import { reportConcern, takeBackConcern } from "./report-concern.ts"
import { Clear, OfPatient, Report, State, TakeBack, Tell } from "./schema.ts"
import { forgetOwn, readOwn, tellOwn } from "./tell-own.ts"

export const safetyRouter = router({
  report: signedIn
    .input(Report)
    .mutation(({ ctx, input }) => reportConcern(ctx.actor, input, ctx.signIn.zone)),
  takeBack: signedIn.input(TakeBack).mutation(({ ctx, input }) => takeBackConcern(ctx.actor, input.id)),
  examined: signedIn
    .input(State)
    .mutation(({ ctx, input }) => stateExamined(ctx.actor, input, ctx.signIn.zone)),
  tellOwn: signedIn.input(Tell).mutation(({ ctx, input }) => tellOwn(ctx.actor, input, ctx.signIn.zone)),
  readOwn: signedIn.query(({ ctx }) => readOwn(ctx)),
  forgetOwn: signedIn.input(TakeBack).mutation(({ ctx, input }) => forgetOwn(ctx.actor, input.id)),
  held: signedIn.input(OfPatient).query(({ ctx, input }) => readHeld(ctx.actor, input.circleId)),
  clear: signedIn
    .input(Clear)
    .mutation(({ ctx, input }) =>
      clearConcern(ctx.actor, input, { name: ctx.signIn.name ?? "", zone: ctx.signIn.zone }),
    ),
})
