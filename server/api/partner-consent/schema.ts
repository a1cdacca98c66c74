import { z } from "zod"

/** One clinician of the circle, by their place in it. */
export const OfClinician = z.object({ relationshipId: z.uuid("check_this") })

/** How often it was stopped when the page was read: what was stopped since is not begun again by an old request. */
export const ShareNotes = OfClinician.extend({ stops: z.number().int().min(0, "check_this") })
