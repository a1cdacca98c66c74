import { troubleOf } from "#server/api/answer.ts"

/** Next prints what a page or a route throws, and what the database said holds ids and words: its code goes on alone. */
export async function codeAlone<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (thrown) {
    throw new Error(troubleOf(thrown).code)
  }
}
