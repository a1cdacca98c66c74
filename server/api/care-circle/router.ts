import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { beginCircle } from "./begin-circle.ts"
import { endCare, leaveCare } from "./end-care.ts"
import { endPartnership } from "./end-partnership.ts"
import { listPeople } from "./list-people.ts"
import { listRooms } from "./list-rooms.ts"
import { listKept, readKept } from "./read-kept.ts"
import { OfCircle, RelationshipId } from "./schema.ts"

export const careCircleRouter = router({
  rooms: signedIn.query(({ ctx }) => listRooms(ctx.actor)),
  begin: signedIn.mutation(({ ctx }) => beginCircle(ctx.actor, ctx.signIn)),
  people: signedIn.query(({ ctx }) => listPeople(ctx.actor, ctx.signIn.zone)),
  endCare: signedIn
    .input(RelationshipId)
    .mutation(({ ctx, input }) => endCare(ctx.actor, input.relationshipId)),
  endPartnership: signedIn
    .input(RelationshipId)
    .mutation(({ ctx, input }) => endPartnership(ctx.actor, ctx.signIn, input.relationshipId)),
  // The door decides whether this is a circle of theirs.
  leaveCare: signedIn
    .input(OfCircle)
    .mutation(({ ctx, input }) => leaveCare(ctx.actor, input.circleId as CircleId)),
  kept: signedIn.query(({ ctx }) => listKept(ctx.actor, ctx.signIn.zone)),
  keptOf: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => readKept(ctx.actor, input.circleId as CircleId, ctx.signIn.zone)),
})
