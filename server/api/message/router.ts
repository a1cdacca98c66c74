import { router, signedIn } from "../trpc.ts"
import { listMessages } from "./list-messages.ts"
import { listThreads } from "./list-threads.ts"
import { SendMessage, Thread, Threads } from "./schema.ts"
import { sendMessage } from "./send-message.ts"

export const messageRouter = router({
  threads: signedIn.input(Threads).query(({ ctx, input }) => listThreads(ctx.actor, input.room)),
  list: signedIn.input(Thread).query(({ ctx, input }) => listMessages(ctx.actor, input, ctx.signIn.zone)),
  send: signedIn
    .input(SendMessage)
    .mutation(({ ctx, input }) => sendMessage(ctx.actor, input, ctx.signIn.zone)),
})
