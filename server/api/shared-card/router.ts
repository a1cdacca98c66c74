import { requireFreshProof } from "#server/auth/fresh-proof.ts"
import { router, signedIn } from "../trpc.ts"
import { listCards } from "./list-cards.ts"
import { openComposer } from "./open-composer.ts"
import { previewCard } from "./preview-card.ts"
import { publishCard } from "./publish-card.ts"
import { previewGivenCards, readGivenCards } from "./read-given-cards.ts"
import { Given, OneCard, Preview, Publish, SeeAs } from "./schema.ts"
import { takeBackCard } from "./take-back-card.ts"

export const sharedCardRouter = router({
  mine: signedIn.query(({ ctx }) => listCards(ctx.actor, ctx.signIn)),
  composer: signedIn.query(({ ctx }) => openComposer(ctx.actor)),
  preview: signedIn.input(Preview).query(({ ctx, input }) => previewCard(ctx.actor, input)),
  publish: signedIn.input(Publish).mutation(({ ctx, input }) => publishCard(ctx.actor, ctx.signIn, input)),
  takeBack: signedIn.input(OneCard).mutation(({ ctx, input }) => takeBackCard(ctx.actor, input)),
  given: signedIn.input(Given).query(({ ctx, input }) => readGivenCards(ctx.actor, input)),
  givenAs: signedIn
    .input(SeeAs)
    .query(({ ctx, input }) =>
      previewGivenCards(ctx.actor, input, () => requireFreshProof(ctx.signIn, ctx.now)),
    ),
})
