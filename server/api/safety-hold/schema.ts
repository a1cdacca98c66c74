import { z } from "zod"

export const OfCircle = z.object({ circleId: z.uuid("check_this") })

export const PlaceHold = OfCircle.extend({
  clientId: z.uuid("check_this"),
  /** For the clinician's own memory; may be empty. */
  cause: z.string().trim().max(2000, "too_long"),
})

export const LiftHold = OfCircle.extend({
  /** The hold that the page knew of. */
  holdId: z.uuid("check_this"),
})
