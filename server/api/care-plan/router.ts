import { router, signedIn } from "../trpc.ts"
import { AnswerOffer, answerOffer } from "./answer-offer.ts"
import { draftPlan } from "./draft-plan.ts"
import { offerPlan } from "./offer-plan.ts"
import { KeepDraft, OfferPlan, WithdrawOffer } from "./schema.ts"
import { withdrawOffer } from "./withdraw-offer.ts"

export const carePlanRouter = router({
  answer: signedIn.input(AnswerOffer).mutation(({ ctx, input }) => answerOffer(ctx.actor, input)),
  draft: signedIn.input(KeepDraft).mutation(({ ctx, input }) => draftPlan(ctx.actor, input)),
  offer: signedIn.input(OfferPlan).mutation(({ ctx, input }) => offerPlan(ctx.actor, input)),
  withdraw: signedIn.input(WithdrawOffer).mutation(({ ctx, input }) => withdrawOffer(ctx.actor, input)),
})
