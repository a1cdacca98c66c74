import { router, signedIn } from "../trpc.ts"
import { changeReflection } from "./change-reflection.ts"
import { keepReflection } from "./keep-reflection.ts"
import { listReflections } from "./list-reflections.ts"
import { removeReflection } from "./remove-reflection.ts"
import { Change, InRoom, Keep, Remove } from "./schema.ts"

export const reflectionRouter = router({
  mine: signedIn.input(InRoom).query(({ ctx, input }) => listReflections(ctx.actor, input.room)),
  keep: signedIn.input(Keep).mutation(({ ctx, input }) => keepReflection(ctx.actor, input)),
  change: signedIn.input(Change).mutation(({ ctx, input }) => changeReflection(ctx.actor, input)),
  remove: signedIn.input(Remove).mutation(({ ctx, input }) => removeReflection(ctx.actor, input)),
})
