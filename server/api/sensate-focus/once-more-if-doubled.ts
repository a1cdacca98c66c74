import pg from "pg"
import { StaleVersion } from "../errors.ts"

const uniqueViolation = "23505"

/** Two tries of one act can meet in the middle: the second then finds what the first has kept. */
export async function onceMoreIfDoubled<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause ? thrown.cause : thrown
    const isDoubled = cause instanceof pg.DatabaseError && cause.code === uniqueViolation
    // The first may have committed between two looks of the second, which then sees its own act as somebody's.
    if (isDoubled || thrown instanceof StaleVersion) return act()
    throw thrown
  }
}
