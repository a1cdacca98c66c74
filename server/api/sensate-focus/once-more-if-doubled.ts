import pg from "pg"

const uniqueViolation = "23505"

/** Two tries of one act can meet in the middle: the second then finds what the first has kept. */
export async function onceMoreIfDoubled<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    const cause = thrown instanceof Error && thrown.cause ? thrown.cause : thrown
    if (cause instanceof pg.DatabaseError && cause.code === uniqueViolation) return act()
    throw thrown
  }
}
