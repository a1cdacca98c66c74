import type { z } from "zod"
import { StaleVersion } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { recordEvent } from "./record-event.ts"
import type { AnswerTerms } from "./schema.ts"

const kinds = { sign: "signed", not_now: "not_now", withdraw: "withdrew_terms" } as const

/** Signs, says not now, or takes back what waits for signatures; each from their own sign-in. */
export function answerTerms(actor: Actor, input: z.infer<typeof AnswerTerms>) {
  return recordEvent(actor, input, "answer an agreement", ({ waiting, agreement }, pair) => {
    if (waiting !== input.expectedVersion) throw new StaleVersion("other terms wait now")
    const isMine = agreement.proposal?.by === pair.side
    if (isMine !== (input.answer === "withdraw")) throw new StaleVersion("not theirs to answer")
    return { kind: kinds[input.answer], fields: { terms: input.expectedVersion } }
  })
}
