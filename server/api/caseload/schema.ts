import { z } from "zod"

export const OfCircle = z.object({ circleId: z.uuid("check_this") })

export const SeeAs = z.object({ relationshipId: z.uuid("check_this") })
