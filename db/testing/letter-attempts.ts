import { sql } from "drizzle-orm"
import { type Attempt, attemptsOf } from "./attempt.ts"
import type { GateStand } from "./gate-attempts.ts"
import type { OracleRow } from "./oracle.ts"

const letter = (category: string, author: "amara" | "okafor", toAt: number | null): OracleRow => ({
  ...{ category, owner: author, author, addressee: author === "amara" ? "okafor" : "amara" },
  ...{ recordedAt: 1, fromAt: 1, toAt, withheld: false, isJoint: false },
})

const tables = ["exchange", "messages"] as const

/** One that stands and one that is over from Okafor, and one from Amara, of each kind that passes between two. */
export const letters = tables.flatMap((category) => [
  letter(category, "okafor", null),
  letter(category, "okafor", 2),
  letter(category, "amara", null),
])

/** What passes between Okafor and Amara: who may end it, and when it ends. */
export function letterAttempts({ ids }: GateStand): Attempt[] {
  const { circle, amara, okafor } = ids
  return tables.flatMap((category) => {
    const table = sql.raw(`${category}_entry`)
    const close = (author: string, at = sql`app.at()`, isOver = false) =>
      sql`update ${table} set to_at = ${at} where circle_id = ${circle} and author_id = ${author} and (to_at is not null) = ${isOver}`
    const day = sql`interval '1 day'`
    const lines = attemptsOf([
      ["okafor", "caseload", "ends what she wrote", close(okafor), 1],
      ["okafor", "caseload", "ends it once more", close(okafor, undefined, true), 0],
      ["okafor", "caseload", "ended it yesterday", close(okafor, sql`app.at() - ${day}`), 0],
      ["okafor", "caseload", "ends it tomorrow", close(okafor, sql`app.at() + ${day}`), 0],
      ["amara", "mine", "ends what Okafor wrote", close(okafor), 0],
      ["amara", "mine", "ends what she wrote", close(amara), 1],
      ["jo", "ours", "ends what Okafor wrote", close(okafor), 0],
    ])
    return lines.map((line) => ({ ...line, does: `${line.does} (${category})` }))
  })
}
