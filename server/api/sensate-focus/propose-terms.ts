import type { z } from "zod"
import { sensateStages } from "#server/domain/care-plan/activity.ts"
import { checkTerms } from "#server/domain/sensate-focus/check-terms.ts"
import {
  type Ban,
  limitsAdded,
  offLimitsOfStage,
  otherSide,
  type Side,
  type Terms,
} from "#server/domain/sensate-focus/terms.ts"
import { NotAccepted, StaleVersion } from "../errors.ts"
import type { Actor } from "../viewer.ts"
import { type Standing, waitingFor } from "./fold-pair.ts"
import { recordEvent } from "./record-event.ts"
import type { ProposeTerms } from "./schema.ts"

/** Writes down what both would agree, and signs it for the one who writes; it starts when the other signs too. */
export function proposeTerms(actor: Actor, input: z.infer<typeof ProposeTerms>) {
  return recordEvent(actor, input, "suggest an agreement", (standing, pair, at) => {
    const terms = termsOf(input, pair.side)
    refuseProblems(terms, at)
    if ((waitingFor(standing, pair.side) ?? standing.inForce) !== input.expectedVersion) {
      throw new StaleVersion("the terms have moved on")
    }
    const known = [...input.limitsRead, ...terms.alsoOffLimits]
    if (limitsAdded(limitsBefore(standing, pair.side), known).length > 0) {
      throw new NotAccepted({ alsoOffLimits: "limit_added" })
    }
    const { terms: now } = standing.agreement
    if (now && isLater(terms.stage, now.stage)) throw new NotAccepted({ stage: "asked_apart" })
    const { stopWord, ifDeclined, alsoOffLimits, ...fields } = terms
    return {
      kind: "proposed_terms",
      fields: { ...fields, offLimits: [...fields.offLimits] },
      words: { stopWord, ifDeclined, alsoOffLimits: [...alsoOffLimits], limitsRead: input.limitsRead },
    }
  })
}

/** What is off limits by the terms that a change starts from, as its writer sees them: what is hidden refuses nothing. */
function limitsBefore(standing: Standing, side: Side): readonly string[] {
  const { terms, proposal } = standing.agreement
  const from = waitingFor(standing, side) ? proposal?.terms : terms
  return from?.alsoOffLimits ?? []
}

/** Moving on is a question of its own, that each of them answers unseen. */
const isLater = (one: Terms["stage"], other: Terms["stage"]) =>
  sensateStages.indexOf(one) > sensateStages.indexOf(other)

const termsOf = (input: z.infer<typeof ProposeTerms>, side: Side): Terms => ({
  stage: input.stage,
  // What a stage leaves out is out, whatever else is named.
  offLimits: offLimitsOfStage[input.stage],
  alsoOffLimits: input.alsoOffLimits,
  ban: input.ban ?? banOf(input.stage),
  daysAWeek: input.daysAWeek,
  minutes: input.minutes,
  startsFirst: input.startsFirst === "me" ? side : otherSide(side),
  reviewOn: input.reviewOn,
  stopWord: input.stopWord,
  ifDeclined: input.ifDeclined,
  zone: input.zone,
})

const banOf = (stage: Terms["stage"]): Ban => (stage === "may_include_penetration" ? "none" : "strict")

function refuseProblems(terms: Terms, now: Temporal.Instant): void {
  // A zone that is on no map has no day either; the check names it whatever the day is.
  const problems = checkTerms(terms, dayIn(terms.zone, now) ?? dayIn("UTC", now) ?? fallback)
  if (problems.length > 0) {
    throw new NotAccepted(Object.fromEntries(problems.map(({ field, reason }) => [field, reason])))
  }
}

const fallback = Temporal.PlainDate.from("1970-01-01")

function dayIn(zone: string, now: Temporal.Instant): Temporal.PlainDate | null {
  try {
    return now.toZonedDateTimeISO(zone).toPlainDate()
  } catch {
    return null
  }
}
