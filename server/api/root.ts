import { accountRouter } from "./account/router.ts"
import { createCaller, router } from "./trpc.ts"

/** Every procedure there is. */
export const appRouter = router({
  account: accountRouter,
})

export type AppRouter = typeof appRouter
export const callerFor = createCaller(appRouter)
