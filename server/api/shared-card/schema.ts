import { z } from "zod"

const id = z.uuid("check_this")

/** The shape alone; lengths and emptiness are the rule's, answered field by field. */
export const Choice = z.object({
  title: z.string("check_this").max(10_000, "too_long"),
  words: z.string("check_this").max(100_000, "too_long"),
  goals: z.array(z.string().max(2000)).max(50),
  steps: z.array(id).max(100),
  ratings: z.array(id).max(100),
})
export const Preview = z.object({ relationshipId: id, choice: Choice })
export const Publish = z.object({
  clientId: id,
  relationshipId: id,
  choice: Choice,
  /** The mark of the card that was on the screen: what goes out is what was seen. */
  seen: z.string("check_this").max(100),
  /** When it was on the screen: what was stopped since is not begun again by an old request. */
  seenAt: z.iso.datetime("check_this"),
})
export const OneCard = z.object({ id })
export const Given = z.object({ room: z.enum(["ours", "caseload"]), circleId: id.nullable() })
export const SeeAs = z.object({ relationshipId: id })
