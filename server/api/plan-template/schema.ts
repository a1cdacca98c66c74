import { z } from "zod"
import { Plan } from "../care-plan/schema.ts"

export const KeepTemplate = z.object({
  circleId: z.uuid("check_this"),
  clientId: z.uuid("check_this"),
  plan: Plan,
})
