import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { router, signedIn } from "../trpc.ts"

export const exportRouter = router({
  /** Asked first, so that the proof has been given before a file begins. */
  ready: signedIn.mutation(({ ctx }) => requireFreshProof(ctx.signIn, ctx.now)),
})
