import { router, signedIn } from "../trpc.ts"
import { dropDraft, keepDraft } from "./keep-draft.ts"
import { openDraft } from "./open-draft.ts"
import { KeepDraft, OneDraft } from "./schema.ts"

export const draftRouter = router({
  open: signedIn.input(OneDraft).query(({ ctx, input }) => openDraft(ctx.actor, input.place)),
  keep: signedIn
    .input(KeepDraft)
    .mutation(({ ctx, input }) => keepDraft(ctx.actor, input.place, input.words)),
  drop: signedIn.input(OneDraft).mutation(({ ctx, input }) => dropDraft(ctx.actor, input.place)),
})
