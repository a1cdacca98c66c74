import { router, signedIn } from "../trpc.ts"
import { confirmLink } from "./confirm-link.ts"
import { ProofLink } from "./schema.ts"
import { sendLink } from "./send-link.ts"
import { showWays } from "./show-ways.ts"

export const proofRouter = router({
  ways: signedIn.query(({ ctx }) => showWays(ctx.signIn)),
  sendLink: signedIn.mutation(({ ctx }) => sendLink(ctx)),
  confirmLink: signedIn.input(ProofLink).mutation(({ ctx, input }) => confirmLink(ctx.signIn, input.token)),
})
