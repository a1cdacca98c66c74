import { accountRouter } from "./account/router.ts"
import { carePlanRouter } from "./care-plan/router.ts"
import { consentRouter } from "./consent/router.ts"
import { invitationRouter } from "./invitation/router.ts"
import { messageRouter } from "./message/router.ts"
import { reflectionRouter } from "./reflection/router.ts"
import { sessionLogRouter } from "./session-log/router.ts"
import { createCaller, router } from "./trpc.ts"

/** Every procedure there is. */
export const appRouter = router({
  account: accountRouter,
  sessionLog: sessionLogRouter,
  carePlan: carePlanRouter,
  message: messageRouter,
  reflection: reflectionRouter,
  consent: consentRouter,
  invitation: invitationRouter,
})

export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
