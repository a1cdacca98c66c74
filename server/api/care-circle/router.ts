import { router, signedIn } from "../trpc.ts"
import { beginCircle } from "./begin-circle.ts"
import { listRooms } from "./list-rooms.ts"

export const careCircleRouter = router({
  rooms: signedIn.query(({ ctx }) => listRooms(ctx.actor)),
  begin: signedIn.mutation(({ ctx }) => beginCircle(ctx.actor, ctx.signIn)),
})
