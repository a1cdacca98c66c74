import { router, signedIn } from "../trpc.ts"
import { isAnswered } from "./read-pressure.ts"
import { sayPressure } from "./say-pressure.ts"
import { AboutTime, SayPressure } from "./schema.ts"

export const pressureRouter = router({
  isAnswered: signedIn.input(AboutTime).query(({ ctx, input }) => isAnswered(ctx.actor, input)),
  say: signedIn.input(SayPressure).mutation(({ ctx, input }) => sayPressure(ctx.actor, input)),
})
