import type { CircleId } from "#server/domain/care-circle/id.ts"
import { router, signedIn } from "../trpc.ts"
import { AnswerOffer, answerOffer } from "./answer-offer.ts"
import { BeginOwnPlan, beginOwnPlan, ownFirstPlan } from "./begin-own-plan.ts"
import { draftPlan } from "./draft-plan.ts"
import { offerPlan } from "./offer-plan.ts"
import { openEditor } from "./open-editor.ts"
import { KeepDraft, OfCircle, OfferPlan, WithdrawOffer } from "./schema.ts"
import { withdrawOffer } from "./withdraw-offer.ts"

export const carePlanRouter = router({
  ownFirst: signedIn.query(() => ownFirstPlan),
  beginOwn: signedIn.input(BeginOwnPlan).mutation(({ ctx, input }) => beginOwnPlan(ctx.actor, input)),
  answer: signedIn.input(AnswerOffer).mutation(({ ctx, input }) => answerOffer(ctx.actor, input)),
  // The door decides whether this is a circle of theirs.
  editor: signedIn
    .input(OfCircle)
    .query(({ ctx, input }) => openEditor(ctx.actor, input.circleId as CircleId, ctx.signIn.zone)),
  draft: signedIn.input(KeepDraft).mutation(({ ctx, input }) => draftPlan(ctx.actor, input)),
  offer: signedIn.input(OfferPlan).mutation(({ ctx, input }) => offerPlan(ctx.actor, input)),
  withdraw: signedIn.input(WithdrawOffer).mutation(({ ctx, input }) => withdrawOffer(ctx.actor, input)),
})
