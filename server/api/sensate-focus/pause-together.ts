import type { z } from "zod"
import { NotAccepted } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { recordEvent } from "./record-event.ts"
import type { Act } from "./schema.ts"

/** Either of the two, at once, without a reason. */
export function pauseTogether(actor: Actor, input: z.infer<typeof Act>) {
  return recordEvent(actor, input, "pause", ({ agreement }) => {
    if (!agreement.terms) throw new NotAccepted({ form: "nothing_agreed" })
    return { kind: "paused", fields: {} }
  })
}

/** Going on needs both; until then nobody is told who would like to. */
export function goOnTogether(actor: Actor, input: z.infer<typeof Act>) {
  return recordEvent(actor, input, "go on", ({ agreement }) => {
    if (!agreement.terms) throw new NotAccepted({ form: "nothing_agreed" })
    return { kind: "ready_again", fields: {} }
  })
}
