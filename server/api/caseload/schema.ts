import { z } from "zod"

export const OfCircle = z.object({ circleId: z.uuid("check_this") })
