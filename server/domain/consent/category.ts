/** The closed list of what can be shared. One table belongs to exactly one of them. */
export const categories = [
  "couple_plan",
  "couple_log",
  "reflection",
  "solo_plan",
  "adherence",
  "trainer_step",
  "ratings",
  "notes",
  "goals",
  "outcomes",
  "medical",
  "messages",
  "clinician_notes",
  "shared_card",
] as const

export type Category = (typeof categories)[number]

/** Who stands beside the patient in a circle. */
export const relationshipKinds = ["clinician", "partner"] as const
export type RelationshipKind = (typeof relationshipKinds)[number]

/** "act" does things; "preview" is the owner looking through another person's eyes. */
export const modes = ["act", "preview"] as const
export type Mode = (typeof modes)[number]

/** The room that a request is made in: one account may be patient here and partner there. */
export const rooms = ["mine", "ours", "caseload", "admin"] as const
export type Room = (typeof rooms)[number]
