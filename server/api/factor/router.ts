import { router, signedIn } from "../trpc.ts"
import { beginCodes, confirmCodes, removeCodes } from "./change-codes.ts"
import { addPasskey, beginPasskey, removePasskey } from "./change-passkeys.ts"
import { listFactors } from "./list-factors.ts"
import { makePaper } from "./make-paper.ts"
import { FirstCode, NewPasskey, PasskeyId } from "./schema.ts"

export const factorRouter = router({
  list: signedIn.query(({ ctx }) => listFactors(ctx.signIn)),
  beginPasskey: signedIn.mutation(({ ctx }) => beginPasskey(ctx)),
  addPasskey: signedIn.input(NewPasskey).mutation(({ ctx, input }) => addPasskey(ctx, input)),
  removePasskey: signedIn.input(PasskeyId).mutation(({ ctx, input }) => removePasskey(ctx, input.id)),
  beginCodes: signedIn.mutation(({ ctx }) => beginCodes(ctx)),
  confirmCodes: signedIn.input(FirstCode).mutation(({ ctx, input }) => confirmCodes(ctx, input.code)),
  removeCodes: signedIn.mutation(({ ctx }) => removeCodes(ctx)),
  makePaper: signedIn.mutation(({ ctx }) => makePaper(ctx)),
})
