import { router, signedIn } from "../trpc.ts"
import { readOwnLooks } from "./read-own-looks.ts"
import { readOwnSharing } from "./read-own-sharing.ts"
import { OfClinician, ShareNotes } from "./schema.ts"
import { shareNotes } from "./share-notes.ts"
import { stopNotes } from "./stop-notes.ts"

export const partnerConsentRouter = router({
  sharing: signedIn.query(({ ctx }) => readOwnSharing(ctx.actor, ctx.signIn.zone)),
  share: signedIn.input(ShareNotes).mutation(({ ctx, input }) => shareNotes(ctx.actor, input)),
  stop: signedIn.input(OfClinician).mutation(({ ctx, input }) => stopNotes(ctx.actor, input.relationshipId)),
  looks: signedIn.query(({ ctx }) => readOwnLooks(ctx.actor, ctx.signIn, ctx.now)),
})
