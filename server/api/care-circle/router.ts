import { router, signedIn } from "../trpc.ts"
import { listRooms } from "./list-rooms.ts"

export const careCircleRouter = router({
  rooms: signedIn.query(({ ctx }) => listRooms(ctx.actor)),
})
