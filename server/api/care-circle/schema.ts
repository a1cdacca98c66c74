import { z } from "zod"

export const RelationshipId = z.object({ relationshipId: z.uuid("check_this") })
export const OfCircle = z.object({ circleId: z.uuid("check_this") })
