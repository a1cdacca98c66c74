import { z } from "zod"

/** The longest message, in characters. */
const longest = 4000

const id = z.uuid("check_this")

/** A thread is named from where the asker stands: the patient names the clinician, the clinician the circle. */
export const Thread = z.discriminatedUnion("room", [
  z.object({ room: z.literal("mine"), withId: id }),
  z.object({ room: z.literal("caseload"), circleId: id }),
])

export const Threads = z.object({ room: z.enum(["mine", "caseload"]) })

export const SendMessage = z.object({
  thread: Thread,
  clientId: id,
  text: z.string("check_this").trim().min(1, "message_missing").max(longest, "message_long"),
  /** A note is the clinician's to the patient, and stands on the page of the day. */
  kind: z.enum(["message", "note"]).default("message"),
  /** Set by "Talk about it first". */
  aboutOfferId: id.nullable().default(null),
})
