import pg from "pg"
import { beneathQuery } from "../errors.ts"

/** What a patient's own session touches. */
export const sessionScope = {
  room: "mine",
  circle: "all",
  read: ["trainer_step", "ratings", "notes", "solo_plan"],
  write: ["trainer_step", "ratings", "notes", "adherence"],
} as const

/** Two taps at once: the second finds the first one's rows when it looks again. */
export async function onceMore<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (thrown) {
    const cause = beneathQuery(thrown)
    if (!(cause instanceof pg.DatabaseError) || cause.code !== "23505") throw thrown
    if (!cause.constraint?.endsWith("_client")) throw thrown
    return write()
  }
}
