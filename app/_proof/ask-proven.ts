import { troubleOf } from "#server/api/answer.ts"
import { ask } from "../_trpc/server.ts"

type Api = Parameters<Parameters<typeof ask>[0]>[0]

/** For pages behind a fresh proof: null where it is wanting, and the page asks for it. */
export const askProven = <T>(question: (api: Api) => Promise<T>): Promise<T | null> =>
  ask((api) =>
    question(api).catch((thrown: unknown) => {
      if (troubleOf(thrown).code === "needs_proof") return null
      throw thrown
    }),
  )
