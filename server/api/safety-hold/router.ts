import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { liftHold } from "./lift-hold.ts"
import { placeHold } from "./place-hold.ts"
import { readHold } from "./read-hold.ts"
import { LiftHold, OfCircle, PlaceHold } from "./schema.ts"

export const safetyHoldRouter = router({
  // The door decides whether this is a circle of theirs.
  atDesk: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => readHold(ctx.actor, input.circleId as CircleId, ctx.signIn.zone)),
  place: signedIn.input(PlaceHold).mutation(({ ctx, input }) => placeHold(ctx.actor, input)),
  lift: signedIn.input(LiftHold).mutation(({ ctx, input }) => liftHold(ctx, input)),
})
