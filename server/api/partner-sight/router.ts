import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { router, signedIn } from "../trpc.ts"
import { previewShown, readShown } from "./read-shown.ts"

export const partnerSightRouter = router({
  shown: signedIn.query(({ ctx }) => readShown(ctx.actor)),
  preview: signedIn.query(({ ctx }) => {
    requireFreshProof(ctx.signIn, ctx.now) // how it stands with a partner is told to whoever proves that it is theirs
    return previewShown(ctx.actor)
  }),
})
