import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { bringBackReflection } from "./bring-back-reflection.ts"
import { changeReflection } from "./change-reflection.ts"
import { keepReflection } from "./keep-reflection.ts"
import { listGranted } from "./list-granted.ts"
import { listReflections } from "./list-reflections.ts"
import { mayKeep } from "./may-keep.ts"
import { previewGranted } from "./preview-granted.ts"
import { removeReflection } from "./remove-reflection.ts"
import { BringBack, Change, InRoom, Keep, OfCircle, Remove, SeeAs, Withhold } from "./schema.ts"
import { withholdReflection } from "./withhold-reflection.ts"

export const reflectionRouter = router({
  mine: signedIn.input(InRoom).query(({ ctx, input }) => listReflections(ctx.actor, input.room)),
  mayKeep: signedIn.input(InRoom).query(({ ctx, input }) => mayKeep(ctx.actor, input.room)),
  // The door decides whether this is a circle of theirs.
  granted: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => listGranted(ctx.actor, input.circleId as CircleId)),
  previewGranted: signedIn
    .input(SeeAs)
    .query(({ ctx, input }) => previewGranted(ctx.actor, input.relationshipId)),
  keep: signedIn.input(Keep).mutation(({ ctx, input }) => keepReflection(ctx.actor, input)),
  change: signedIn.input(Change).mutation(({ ctx, input }) => changeReflection(ctx.actor, input)),
  bringBack: signedIn.input(BringBack).mutation(({ ctx, input }) => bringBackReflection(ctx.actor, input)),
  withhold: signedIn.input(Withhold).mutation(({ ctx, input }) => withholdReflection(ctx.actor, input)),
  remove: signedIn.input(Remove).mutation(({ ctx, input }) => removeReflection(ctx.actor, input)),
})
