import { z } from "zod"

/** One clinician of the circle, by their place in it. */
export const OfClinician = z.object({ relationshipId: z.uuid("check_this") })
