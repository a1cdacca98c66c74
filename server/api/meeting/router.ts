import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { listMeetings } from "./list-meetings.ts"
import { cancelMeeting, moveMeeting } from "./move-meeting.ts"
import { readMyMeetings } from "./read-my-meetings.ts"
import { CancelMeeting, MoveMeeting, OfCircle, SetMeeting } from "./schema.ts"
import { setMeeting } from "./set-meeting.ts"

export const meetingRouter = router({
  mine: signedIn.query(({ ctx }) => readMyMeetings(ctx.actor, ctx.signIn.zone)),
  // The door decides whether this is a circle of theirs.
  list: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => listMeetings(ctx.actor, input.circleId as CircleId, ctx.signIn.zone)),
  set: signedIn.input(SetMeeting).mutation(({ ctx, input }) => setMeeting(ctx.actor, input)),
  move: signedIn.input(MoveMeeting).mutation(({ ctx, input }) => moveMeeting(ctx.actor, input)),
  cancel: signedIn.input(CancelMeeting).mutation(({ ctx, input }) => cancelMeeting(ctx.actor, input)),
})
