import { touchSession } from "#server/auth/touch-session.ts"
import { router, signedIn } from "../trpc.ts"
import { changeSettings, readSettings } from "./change-settings.ts"
import { endOthers } from "./end-others.ts"
import { endSession } from "./end-session.ts"
import { presentSession } from "./present.ts"
import { sessionsOf } from "./queries.ts"
import { SessionId, Settings, Welcome } from "./schema.ts"
import { welcomePerson } from "./welcome-person.ts"

export const accountRouter = router({
  welcome: signedIn.input(Welcome).mutation(({ ctx, input }) => welcomePerson(ctx, input)),
  sessions: signedIn.query(async ({ ctx }) =>
    (await sessionsOf(ctx.signIn.userId)).map((row) => presentSession(row, ctx.signIn.sessionId)),
  ),
  endSession: signedIn.input(SessionId).mutation(({ ctx, input }) => endSession(ctx, input.id)),
  endOthers: signedIn.mutation(({ ctx }) => endOthers(ctx.signIn)),
  signOut: signedIn.mutation(({ ctx }) => endSession(ctx, ctx.signIn.sessionId)),
  stillHere: signedIn.mutation(({ ctx }) => touchSession(ctx.signIn.sessionId)),
  settings: signedIn.query(({ ctx }) => readSettings(ctx.signIn.userId)),
  changeSettings: signedIn.input(Settings).mutation(({ ctx, input }) => changeSettings(ctx, input)),
})
