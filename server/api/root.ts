import { accountRouter } from "./account/router.ts"
import { consentRouter } from "./consent/router.ts"
import { reflectionRouter } from "./reflection/router.ts"
import { createCaller, router } from "./trpc.ts"

/** Every procedure there is. */
export const appRouter = router({
  account: accountRouter,
  reflection: reflectionRouter,
  consent: consentRouter,
})

export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
