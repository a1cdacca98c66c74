import type { z } from "zod"
import { termDefaults } from "#server/domain/sensate-focus/terms.ts"
import { NotAccepted } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { recordEvent } from "./record-event.ts"
import type { AddLimit } from "./schema.ts"

/** One person is enough for less: it holds at once, and no version of anything can be too old for it. */
export function addLimit(actor: Actor, input: z.infer<typeof AddLimit>) {
  return recordEvent(actor, input, "add a limit", ({ agreement }) => {
    const terms = agreement.terms ?? agreement.proposal?.terms
    if (!terms) throw new NotAccepted({ form: "nothing_agreed" })
    const limits = linesOf(input.limit)
    if (terms.alsoOffLimits.length + limits.length > termDefaults.alsoOffLimits) {
      throw new NotAccepted({ limit: "too_many" })
    }
    return { kind: "tightened", fields: {}, words: { alsoOffLimits: limits } }
  })
}

/** As in the form of the terms: one on each line. */
const linesOf = (words: string): string[] =>
  words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
