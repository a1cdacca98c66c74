/** What a patient's own session touches. */
export const sessionScope = {
  room: "mine",
  circle: "all",
  read: ["trainer_step", "ratings", "notes", "solo_plan"],
  write: ["trainer_step", "ratings", "notes", "adherence"],
} as const

/** What another version of one touches: it is read together with its day. */
export const versionScope = { ...sessionScope, read: [...sessionScope.read, "adherence"] } as const

/** Where what was felt is told anew: a worry at the end of a session is about health too. */
export const tellingWrites = [...sessionScope.write, "medical"] as const

/** What of a session somebody else may read. */
export const sessionCategories = ["trainer_step", "ratings", "notes", "adherence"] as const
