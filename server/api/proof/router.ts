import { halfSignedIn, router, signedIn } from "../trpc.ts"
import { confirmLink } from "./confirm-link.ts"
import { askPasskey, giveCode, givePaper, giveSigned } from "./give-proof.ts"
import { CodeProof, PaperProof, PasskeyProof, ProofLink } from "./schema.ts"
import { sendLink } from "./send-link.ts"
import { showWays } from "./show-ways.ts"

export const proofRouter = router({
  ways: halfSignedIn.query(({ ctx }) => showWays(ctx.prover)),
  sendLink: signedIn.mutation(({ ctx }) => sendLink(ctx)),
  confirmLink: signedIn.input(ProofLink).mutation(({ ctx, input }) => confirmLink(ctx.signIn, input.token)),
  askPasskey: halfSignedIn.mutation(({ ctx }) => askPasskey(ctx)),
  passkey: halfSignedIn.input(PasskeyProof).mutation(({ ctx, input }) => giveSigned(ctx, input.signed)),
  code: halfSignedIn.input(CodeProof).mutation(({ ctx, input }) => giveCode(ctx, input.code)),
  paper: halfSignedIn.input(PaperProof).mutation(({ ctx, input }) => givePaper(ctx, input.paper)),
})
