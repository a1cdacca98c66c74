import { router, signedIn } from "../trpc.ts"
import { addLimit } from "./add-limit.ts"
import { answerTerms } from "./answer-terms.ts"
import { leavePair } from "./leave-pair.ts"
import { logTogether, tellPartner } from "./log-together.ts"
import { lookTogether } from "./look-together.ts"
import { goOnTogether, pauseTogether } from "./pause-together.ts"
import { previewTogether } from "./preview-together.ts"
import { proposeTerms } from "./propose-terms.ts"
import { answerTime, proposeTime } from "./propose-time.ts"
import {
  Act,
  AddLimit,
  AnswerTerms,
  AnswerTime,
  InRoom,
  LogTogether,
  ProposeTerms,
  ProposeTime,
  TellPartner,
} from "./schema.ts"
import { swapTurns } from "./swap-turns.ts"

export const sensateFocusRouter = router({
  together: signedIn.input(InRoom).query(({ ctx, input }) => lookTogether(ctx.actor, input.room)),
  proposeTerms: signedIn.input(ProposeTerms).mutation(({ ctx, input }) => proposeTerms(ctx.actor, input)),
  answerTerms: signedIn.input(AnswerTerms).mutation(({ ctx, input }) => answerTerms(ctx.actor, input)),
  addLimit: signedIn.input(AddLimit).mutation(({ ctx, input }) => addLimit(ctx.actor, input)),
  pause: signedIn.input(Act).mutation(({ ctx, input }) => pauseTogether(ctx.actor, input)),
  goOn: signedIn.input(Act).mutation(({ ctx, input }) => goOnTogether(ctx.actor, input)),
  proposeTime: signedIn.input(ProposeTime).mutation(({ ctx, input }) => proposeTime(ctx.actor, input)),
  answerTime: signedIn.input(AnswerTime).mutation(({ ctx, input }) => answerTime(ctx.actor, input)),
  swap: signedIn.input(Act).mutation(({ ctx, input }) => swapTurns(ctx.actor, input)),
  logTogether: signedIn.input(LogTogether).mutation(({ ctx, input }) => logTogether(ctx.actor, input)),
  tell: signedIn.input(TellPartner).mutation(({ ctx, input }) => tellPartner(ctx.actor, input)),
  preview: signedIn.query(({ ctx }) => previewTogether(ctx.actor, ctx.signIn.name ?? "")),
  leave: signedIn.mutation(({ ctx }) => leavePair(ctx.actor)),
})
