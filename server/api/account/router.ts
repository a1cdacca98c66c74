import { router, signedIn } from "../trpc.ts"
import { endSession } from "./end-session.ts"
import { presentSession } from "./present.ts"
import { sessionsOf } from "./queries.ts"
import { SessionId, Welcome } from "./schema.ts"
import { welcomePerson } from "./welcome-person.ts"

export const accountRouter = router({
  welcome: signedIn.input(Welcome).mutation(({ ctx, input }) => welcomePerson(ctx, input)),
  sessions: signedIn.query(async ({ ctx }) =>
    (await sessionsOf(ctx.signIn.userId)).map((row) => presentSession(row, ctx.signIn.sessionId)),
  ),
  endSession: signedIn.input(SessionId).mutation(({ ctx, input }) => endSession(ctx, input.id)),
  signOut: signedIn.mutation(({ ctx }) => endSession(ctx, ctx.signIn.sessionId)),
})
