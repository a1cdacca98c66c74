import { z } from "zod"

/** Characters of one draft: a long note and all that stands around it, or a whole plan. */
const longest = 60_000

const what = z
  .string()
  .regex(
    /^(session|correction|message|reflection|tell|limit|player|agreement|card|plan|note|hold)(\/[\w.:-]{1,80})?$/,
    "check_this",
  )

/** Where somebody writes: a room, for a clinician with the circle, and the form in it. */
export const Place = z.discriminatedUnion("room", [
  z.object({ room: z.literal("mine"), what }),
  z.object({ room: z.literal("ours"), what }),
  z.object({ room: z.literal("caseload"), circleId: z.uuid("check_this"), what }),
])

export const OneDraft = z.object({ place: Place })
export const KeepDraft = z.object({ place: Place, words: z.string("check_this").max(longest, "too_long") })
