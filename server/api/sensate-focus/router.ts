import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { addLimit } from "./add-limit.ts"
import { answerTerms } from "./answer-terms.ts"
import { daysAtDesk, previewDaysAtDesk } from "./days-at-desk.ts"
import { leavePair } from "./leave-pair.ts"
import { logTogether, tellPartner } from "./log-together.ts"
import { lookAtDesk } from "./look-at-desk.ts"
import { lookTogether } from "./look-together.ts"
import { answerStep, decideAsTwo, stepBack } from "./move-step.ts"
import { ownDays } from "./own-days.ts"
import { goOnTogether, pauseTogether } from "./pause-together.ts"
import { previewDesk } from "./preview-desk.ts"
import { previewTogether } from "./preview-together.ts"
import { proposeTerms } from "./propose-terms.ts"
import { answerTime, proposeTime } from "./propose-time.ts"
import { sayAtDesk } from "./say-at-desk.ts"
import {
  Act,
  AddLimit,
  AnswerStep,
  AnswerTerms,
  AnswerTime,
  InRoom,
  LogTogether,
  LookAtDesk,
  ProposeTerms,
  ProposeTime,
  SayAtDesk,
  SeeAsDesk,
  StepBack,
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
  answerStep: signedIn.input(AnswerStep).mutation(({ ctx, input }) => answerStep(ctx.actor, input)),
  stepBack: signedIn.input(StepBack).mutation(({ ctx, input }) => stepBack(ctx.actor, input)),
  decideAsTwo: signedIn.input(Act).mutation(({ ctx, input }) => decideAsTwo(ctx.actor, input)),
  // The door decides whether this is a circle of theirs.
  atDesk: signedIn
    .input(LookAtDesk)
    .query(({ ctx, input }) => lookAtDesk(ctx.actor, input.circleId as CircleId)),
  previewDesk: signedIn
    .input(SeeAsDesk)
    .query(({ ctx, input }) => previewDesk(ctx.actor, input.relationshipId)),
  ownDays: signedIn.query(({ ctx }) => ownDays(ctx.actor)),
  daysAtDesk: signedIn
    .input(LookAtDesk)
    .query(({ ctx, input }) => daysAtDesk(ctx.actor, input.circleId as CircleId)),
  previewDaysAtDesk: signedIn
    .input(SeeAsDesk)
    .query(({ ctx, input }) => previewDaysAtDesk(ctx.actor, input.relationshipId)),
  sayAtDesk: signedIn.input(SayAtDesk).mutation(({ ctx, input }) => sayAtDesk(ctx.actor, input)),
  proposeTime: signedIn.input(ProposeTime).mutation(({ ctx, input }) => proposeTime(ctx.actor, input)),
  answerTime: signedIn.input(AnswerTime).mutation(({ ctx, input }) => answerTime(ctx.actor, input)),
  swap: signedIn.input(Act).mutation(({ ctx, input }) => swapTurns(ctx.actor, input)),
  logTogether: signedIn.input(LogTogether).mutation(({ ctx, input }) => logTogether(ctx.actor, input)),
  tell: signedIn.input(TellPartner).mutation(({ ctx, input }) => tellPartner(ctx.actor, input)),
  preview: signedIn.query(({ ctx }) => {
    requireFreshProof(ctx.signIn, ctx.now) // a quiet stop would show here
    return previewTogether(ctx.actor, ctx.signIn.name ?? "")
  }),
  leave: signedIn.mutation(({ ctx }) => leavePair(ctx.actor)),
})
