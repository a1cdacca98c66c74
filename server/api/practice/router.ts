import { router, signedIn } from "../trpc.ts"
import { bringBack, chooseRung, endRest, leaveItem, restToday } from "./mark-day.ts"
import { openCorrection } from "./open-correction.ts"
import { openLadder } from "./open-ladder.ts"
import { openProgress } from "./open-progress.ts"
import { openSession } from "./open-session.ts"
import { openToday } from "./open-today.ts"
import { AtAddress, ItemOfDay, OfDay, OfSession } from "./schema.ts"

export const practiceRouter = router({
  today: signedIn.query(({ ctx }) => openToday(ctx.actor, ctx.signIn.zone)),
  session: signedIn
    .input(AtAddress)
    .query(({ ctx, input }) => openSession(ctx.actor, input.address, ctx.signIn.zone)),
  progress: signedIn.query(({ ctx }) => openProgress(ctx.actor, ctx.signIn.zone)),
  correction: signedIn
    .input(OfSession)
    .query(({ ctx, input }) => openCorrection(ctx.actor, input.id, ctx.signIn.zone)),
  ladder: signedIn.query(({ ctx }) => openLadder(ctx.actor, ctx.signIn.zone)),
  chooseRung: signedIn
    .input(ItemOfDay)
    .mutation(({ ctx, input }) => chooseRung(ctx.actor, ctx.signIn.zone, input)),
  leave: signedIn.input(ItemOfDay).mutation(({ ctx, input }) => leaveItem(ctx.actor, ctx.signIn.zone, input)),
  bringBack: signedIn.input(ItemOfDay).mutation(({ ctx, input }) => bringBack(ctx.actor, input)),
  rest: signedIn.input(OfDay).mutation(({ ctx, input }) => restToday(ctx.actor, ctx.signIn.zone, input)),
  endRest: signedIn.input(OfDay).mutation(({ ctx, input }) => endRest(ctx.actor, input)),
})
