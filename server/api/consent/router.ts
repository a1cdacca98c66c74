import { router, signedIn } from "../trpc.ts"
import { changeDays } from "./change-days.ts"
import { readChoices } from "./choices-for.ts"
import { readAccessLog } from "./read-access-log.ts"
import { readPast } from "./read-past.ts"
import { listReceipts, readReceipt } from "./read-receipts.ts"
import { readSharing, readWhoSees } from "./read-sharing.ts"
import { renewSharing } from "./renew-sharing.ts"
import { Looks, OfCategory, OfKind, OneReceipt, Share, StopAll, WhoSees } from "./schema.ts"
import { shareCategory } from "./share-category.ts"
import { showExact } from "./show-exact.ts"
import { stopSharing, stopSharingAll } from "./stop-sharing.ts"

export const consentRouter = router({
  sharing: signedIn.query(({ ctx }) => readSharing(ctx.actor, ctx.signIn)),
  showExact: signedIn.mutation(({ ctx }) => showExact(ctx.signIn, ctx.now)),
  whoSees: signedIn.input(WhoSees).query(({ ctx, input }) => readWhoSees(ctx.actor, input.categories)),
  choices: signedIn.input(OfKind).query(({ ctx, input }) => readChoices(ctx.actor, input.kind)),
  past: signedIn.input(OfCategory).query(({ ctx, input }) => readPast(ctx.actor, input)),
  share: signedIn.input(Share).mutation(({ ctx, input }) => shareCategory(ctx.actor, ctx.signIn, input)),
  renew: signedIn.input(OfCategory).mutation(({ ctx, input }) => renewSharing(ctx.actor, ctx.signIn, input)),
  stop: signedIn.input(OfCategory).mutation(({ ctx, input }) => stopSharing(ctx.actor, input)),
  stopAll: signedIn.input(StopAll).mutation(({ ctx, input }) => stopSharingAll(ctx.actor, input)),
  changeDays: signedIn.input(Share).mutation(({ ctx, input }) => changeDays(ctx.actor, ctx.signIn, input)),
  accessLog: signedIn
    .input(Looks)
    .query(({ ctx, input }) => readAccessLog(ctx.actor, ctx.signIn, input, ctx.now)),
  receipts: signedIn.query(({ ctx }) => listReceipts(ctx.actor, ctx.signIn, ctx.now)),
  receipt: signedIn
    .input(OneReceipt)
    .query(({ ctx, input }) => readReceipt(ctx.actor, ctx.signIn, input, ctx.now)),
})
