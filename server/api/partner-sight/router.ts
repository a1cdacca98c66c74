import { router, signedIn } from "../trpc.ts"
import { previewShown, readShown } from "./read-shown.ts"

export const partnerSightRouter = router({
  shown: signedIn.query(({ ctx }) => readShown(ctx.actor)),
  preview: signedIn.query(({ ctx }) => previewShown(ctx.actor)),
})
