import { router, signedIn } from "../trpc.ts"
import { eraseAccount } from "./erase-account.ts"
import { readBefore } from "./read-before.ts"
import { Erase } from "./schema.ts"

export const erasureRouter = router({
  before: signedIn.query(({ ctx }) => readBefore(ctx.actor)),
  erase: signedIn.input(Erase).mutation(({ ctx }) => eraseAccount(ctx)),
})
