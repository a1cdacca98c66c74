import { accountRouter } from "./account/router.ts"
import { carePlanRouter } from "./care-plan/router.ts"
import { consentRouter } from "./consent/router.ts"
import { invitationRouter } from "./invitation/router.ts"
import { reflectionRouter } from "./reflection/router.ts"
import { createCaller, router } from "./trpc.ts"

/** Every procedure there is. */
export const appRouter = router({
  account: accountRouter,
  carePlan: carePlanRouter,
  reflection: reflectionRouter,
  consent: consentRouter,
  invitation: invitationRouter,
})

export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
