import { router, signedIn } from "../trpc.ts"
import { draftPlan } from "./draft-plan.ts"
import { offerPlan } from "./offer-plan.ts"
import { KeepDraft, OfferPlan, WithdrawOffer } from "./schema.ts"
import { withdrawOffer } from "./withdraw-offer.ts"

export const carePlanRouter = router({
  draft: signedIn.input(KeepDraft).mutation(({ ctx, input }) => draftPlan(ctx.actor, input)),
  offer: signedIn.input(OfferPlan).mutation(({ ctx, input }) => offerPlan(ctx.actor, input)),
  withdraw: signedIn.input(WithdrawOffer).mutation(({ ctx, input }) => withdrawOffer(ctx.actor, input)),
})
