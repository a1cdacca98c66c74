import { z } from "zod"
import { Plan } from "../care-plan/schema.ts"

export const ConfirmDefault = z.object({
  topic: z.string().max(100),
  /** The numbers that the page showed. */
  numbers: z.string().max(4000),
})

export const KeepTemplate = z.object({
  circleId: z.uuid("check_this"),
  clientId: z.uuid("check_this"),
  plan: Plan,
})
