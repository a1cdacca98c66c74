import { open, router } from "../trpc.ts"
import { enterByPaper } from "./enter-by-paper.ts"
import { askPasskey, enterByPasskey } from "./enter-by-passkey.ts"
import { PaperAtTheDoor, PasskeyAtTheDoor } from "./schema.ts"

export const doorstepRouter = router({
  askPasskey: open.mutation(({ ctx }) => askPasskey(ctx)),
  passkey: open.input(PasskeyAtTheDoor).mutation(({ ctx, input }) => enterByPasskey(ctx, input)),
  paper: open.input(PaperAtTheDoor).mutation(({ ctx, input }) => enterByPaper(ctx, input)),
})
