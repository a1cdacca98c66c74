import type { z } from "zod"
import { stageAfter, stageBefore } from "#server/domain/sensate-focus/moving-on.ts"
import { NotAccepted, NotFound, StaleVersion } from "../errors.ts"
import { myYesWaits } from "../pressure/read-pressure.ts"
import type { Actor } from "../viewer.ts"
import { findPair } from "./find-pair.ts"
import { recordEvent } from "./record-event.ts"
import type { Act, AnswerStep, StepBack } from "./schema.ts"

/**
 * One person's own answer to the next step. It is told to nobody: the step comes when nobody's yes is missing. A yes
 * of somebody who felt pressed last time is kept, and waits.
 */
export async function answerStep(actor: Actor, input: z.infer<typeof AnswerStep>) {
  const isHeld = await myYesWaits(actor, await findPair(actor, input.room))
  return recordEvent(actor, input, "answer the next step", ({ agreement }) => {
    const { terms, state, withTherapist } = agreement
    if (!terms) throw new NotAccepted({ form: "nothing_agreed" })
    if (state !== "active") throw new NotAccepted({ form: "paused" })
    const { to } = input
    if (stageAfter(terms.stage) !== to) throw new StaleVersion("another step is next")
    return input.answer === "yes"
      ? { kind: "would_move_on", fields: { to, withTherapist, isHeld } }
      : { kind: "not_yet", fields: { to } }
  })
}

/** Either of the two, at once, without a reason. */
export function stepBack(actor: Actor, input: z.infer<typeof StepBack>) {
  return recordEvent(actor, input, "step back", ({ agreement: { terms } }) => {
    if (!terms) throw new NotAccepted({ form: "nothing_agreed" })
    if (stageBefore(terms.stage) !== input.to) throw new StaleVersion("they are at another step")
    return { kind: "stepped_back", fields: { stage: input.to } }
  })
}

/** The patient takes the therapist's yes out again: whom she asks is hers to say. */
export function decideAsTwo(actor: Actor, input: z.infer<typeof Act>) {
  return recordEvent(actor, input, "decide as two", (_standing, { side }) => {
    if (side !== "patient") throw new NotFound("not theirs to say")
    return { kind: "with_therapist", fields: { isAsked: false } }
  })
}
