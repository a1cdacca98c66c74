import type { z } from "zod"
import { NotAccepted } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { nextSession } from "./joint-time.ts"
import { recordEvent } from "./record-event.ts"
import type { Act } from "./schema.ts"

/** Asks to swap who begins this time; where the other has asked already, it says yes to that. */
export function swapTurns(actor: Actor, input: z.infer<typeof Act>) {
  return recordEvent(actor, input, "swap who begins", (standing, pair, now) => {
    const next = nextSession(standing, now)
    if (!next) throw new NotAccepted({ form: "no_time_yet" })
    const { swapAskedBy } = next.session
    const isAnswer = swapAskedBy !== null && swapAskedBy !== pair.side
    return {
      kind: isAnswer ? "swap_agreed" : "swap_asked",
      sessionId: next.id,
      fields: { pair: pair.id },
    }
  })
}
