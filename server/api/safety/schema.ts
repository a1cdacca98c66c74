import { z } from "zod"
import { ownSafetyAnswers } from "#server/domain/safety/own-safety.ts"
import { quickQuestions } from "#server/domain/safety/quick-check.ts"

const id = z.uuid("check_this")

export const Report = z.object({ clientId: id, question: z.enum(quickQuestions, "check_this") })
export const TakeBack = z.object({ id })
/** The words and the day are judged by the rule itself, and answered field by field. */
export const State = z.object({
  clientId: id,
  concernId: id,
  examinedBy: z.string("check_this"),
  examinedOn: z.string("not_a_day"),
})
export const Tell = z.object({ clientId: id, answer: z.enum(ownSafetyAnswers, "check_this") })
export const OfPatient = z.object({ circleId: id })
export const Clear = OfPatient.extend({ clientId: id, concernId: id, examinedOn: z.string("not_a_day") })
