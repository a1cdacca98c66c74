import { router, signedIn } from "../trpc.ts"
import { correctSession } from "./correct-session.ts"
import { findKept } from "./find-kept.ts"
import { findSession, listSessions } from "./list-sessions.ts"
import { logSession } from "./log-session.ts"
import { removeSession } from "./remove-session.ts"
import {
  CorrectSession,
  FirstTry,
  LogSession,
  NewestSessions,
  OneSession,
  RemoveSession,
  UndoRemoval,
  WithholdSession,
} from "./schema.ts"
import { undoRemoval } from "./undo-removal.ts"
import { withholdSession } from "./withhold-session.ts"

export const sessionLogRouter = router({
  log: signedIn.input(LogSession).mutation(({ ctx, input }) => logSession(ctx.actor, input)),
  correct: signedIn.input(CorrectSession).mutation(({ ctx, input }) => correctSession(ctx.actor, input)),
  remove: signedIn.input(RemoveSession).mutation(({ ctx, input }) => removeSession(ctx.actor, input)),
  undo: signedIn.input(UndoRemoval).mutation(({ ctx, input }) => undoRemoval(ctx.actor, input)),
  withhold: signedIn.input(WithholdSession).mutation(({ ctx, input }) => withholdSession(ctx.actor, input)),
  list: signedIn.input(NewestSessions).query(({ ctx, input }) => listSessions(ctx.actor, input?.newest)),
  kept: signedIn.input(FirstTry).query(({ ctx, input }) => findKept(ctx.actor, input.clientId)),
  one: signedIn.input(OneSession).query(({ ctx, input }) => findSession(ctx.actor, input.id)),
})
