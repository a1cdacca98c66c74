import { router, signedIn } from "../trpc.ts"
import { changeDays } from "./change-days.ts"
import { readAccessLog } from "./read-access-log.ts"
import { readSharing, readWhoSees } from "./read-sharing.ts"
import { Share, Stop, StopAll, WhoSees } from "./schema.ts"
import { shareCategory } from "./share-category.ts"
import { stopSharing, stopSharingAll } from "./stop-sharing.ts"

export const consentRouter = router({
  sharing: signedIn.query(({ ctx }) => readSharing(ctx.actor, ctx.signIn.zone)),
  whoSees: signedIn.input(WhoSees).query(({ ctx, input }) => readWhoSees(ctx.actor, input.categories)),
  share: signedIn.input(Share).mutation(({ ctx, input }) => shareCategory(ctx.actor, ctx.signIn, input)),
  stop: signedIn.input(Stop).mutation(({ ctx, input }) => stopSharing(ctx.actor, input)),
  stopAll: signedIn.input(StopAll).mutation(({ ctx, input }) => stopSharingAll(ctx.actor, input)),
  changeDays: signedIn.input(Share).mutation(({ ctx, input }) => changeDays(ctx.actor, ctx.signIn, input)),
  accessLog: signedIn.query(({ ctx }) => readAccessLog(ctx.actor, ctx.signIn.zone)),
})
