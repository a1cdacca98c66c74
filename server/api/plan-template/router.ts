import { router, signedIn } from "../trpc.ts"
import { confirmDefault } from "./confirm-default.ts"
import { keepTemplate } from "./keep-template.ts"
import { listTemplates } from "./list-templates.ts"
import { reviewDefaults } from "./review-defaults.ts"
import { ConfirmDefault, KeepTemplate } from "./schema.ts"

export const planTemplateRouter = router({
  list: signedIn.query(({ ctx }) => listTemplates(ctx.actor, ctx.signIn.zone)),
  defaults: signedIn.query(({ ctx }) => reviewDefaults(ctx.actor, ctx.signIn.zone)),
  confirm: signedIn
    .input(ConfirmDefault)
    .mutation(({ ctx, input }) => confirmDefault(ctx.actor, ctx.signIn.name ?? "", input)),
  keep: signedIn.input(KeepTemplate).mutation(({ ctx, input }) => keepTemplate(ctx.actor, input)),
})
