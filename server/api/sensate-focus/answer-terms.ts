import type { z } from "zod"
import { isReviewOver } from "#server/domain/sensate-focus/check-terms.ts"
import { NotAccepted, StaleVersion } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { waitingFor } from "./fold-pair.ts"
import { recordEvent } from "./record-event.ts"
import type { AnswerTerms } from "./schema.ts"

/**
 * Signs, says not now, or takes one's name back; each from their own sign-in. Where the other has signed as well,
 * a name goes without a sign: in the night before it counts, each can still think otherwise unseen.
 */
export function answerTerms(actor: Actor, input: z.infer<typeof AnswerTerms>) {
  return recordEvent(actor, input, "answer an agreement", (standing, { side }, now) => {
    const { proposal } = standing.agreement
    const terms = input.expectedVersion
    if (!proposal || waitingFor(standing, side) !== terms) throw new StaleVersion("other terms wait now")
    if (proposal.signedBy.includes(side) !== (input.answer === "withdraw"))
      throw new StaleVersion("not theirs to answer so")
    if (input.answer === "sign" && isReviewOver(proposal.terms, now))
      throw new NotAccepted({ form: "review_over" })
    if (input.answer !== "withdraw")
      return { kind: input.answer === "sign" ? "signed" : "not_now", fields: { terms } }
    const isAlone = proposal.by === side && proposal.signedBy.length === 1
    return { kind: isAlone ? "withdrew_terms" : "took_back", fields: { terms } }
  })
}
