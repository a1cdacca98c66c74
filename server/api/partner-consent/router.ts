import { OneReceipt } from "../consent/schema.ts"
import { router, signedIn } from "../trpc.ts"
import { readOwnLooks } from "./read-own-looks.ts"
import { listOwnReceipts, readOwnReceipt } from "./read-own-receipts.ts"
import { readOwnSharing } from "./read-own-sharing.ts"
import { OfClinician, ShareNotes } from "./schema.ts"
import { shareNotes } from "./share-notes.ts"
import { stopNotes } from "./stop-notes.ts"

export const partnerConsentRouter = router({
  sharing: signedIn.query(({ ctx }) => readOwnSharing(ctx.actor, ctx.signIn.zone)),
  share: signedIn.input(ShareNotes).mutation(({ ctx, input }) => shareNotes(ctx.actor, input)),
  stop: signedIn.input(OfClinician).mutation(({ ctx, input }) => stopNotes(ctx.actor, input.relationshipId)),
  receipts: signedIn.query(({ ctx }) => listOwnReceipts(ctx.actor, ctx.signIn, ctx.now)),
  receipt: signedIn
    .input(OneReceipt)
    .query(({ ctx, input }) => readOwnReceipt(ctx.actor, ctx.signIn, input.id, ctx.now)),
  looks: signedIn.query(({ ctx }) => readOwnLooks(ctx.actor, ctx.signIn, ctx.now)),
})
