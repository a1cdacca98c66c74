import { router, signedIn } from "../trpc.ts"
import { keepTemplate } from "./keep-template.ts"
import { listTemplates } from "./list-templates.ts"
import { KeepTemplate } from "./schema.ts"

export const planTemplateRouter = router({
  list: signedIn.query(({ ctx }) => listTemplates(ctx.actor, ctx.signIn.zone)),
  keep: signedIn.input(KeepTemplate).mutation(({ ctx, input }) => keepTemplate(ctx.actor, input)),
})
