import { open, router, signedIn } from "../trpc.ts"
import { confirmByLetter, stopByLetter } from "./answer-letter.ts"
import { askForAddress } from "./ask-for-address.ts"
import { AddressLink, NewAddress } from "./schema.ts"
import { showAddress, stopOwn } from "./show-address.ts"

export const addressRouter = router({
  show: signedIn.query(({ ctx }) => showAddress(ctx.signIn)),
  ask: signedIn.input(NewAddress).mutation(({ ctx, input }) => askForAddress(ctx, input.email)),
  stopOwn: signedIn.mutation(({ ctx }) => stopOwn(ctx.signIn)),
  confirm: open.input(AddressLink).mutation(({ input }) => confirmByLetter(input.token)),
  stop: open.input(AddressLink).mutation(({ input }) => stopByLetter(input.token)),
})
