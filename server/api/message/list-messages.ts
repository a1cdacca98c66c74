import type { z } from "zod"
import type { Actor } from "../viewer.ts"
import { openThread } from "./open-thread.ts"
import { presentMessage } from "./present.ts"
import { messagesBetween } from "./queries.ts"
import type { Thread } from "./schema.ts"
import { openMessage } from "./seal-message.ts"

/** The thread of two people, oldest first. What its writer had destroyed is left out. */
export async function listMessages(actor: Actor, thread: z.infer<typeof Thread>, zone: string) {
  return openThread(actor, thread, { operation: "read messages" }, async (tx, open) => {
    const rows = await messagesBetween(tx, open.circleId, open.otherId)
    const messages = await Promise.all(
      rows.map(async (row) => {
        const text = await openMessage(tx.db, row)
        return text === null ? [] : [presentMessage(row, text, actor.userId, zone)]
      }),
    )
    return { otherName: open.otherName, isClosed: open.isClosed, messages: messages.flat() }
  })
}
