import { type SQL, sql } from "drizzle-orm"
import type { Room } from "#server/domain/consent/category.ts"
import type { Attempt, GateStand } from "./gate-attempts.ts"
import type { OracleRow } from "./oracle.ts"

const letter = (category: string, toAt: number | null): OracleRow => ({
  ...{ category, owner: "okafor", author: "okafor", addressee: "amara", recordedAt: 1, fromAt: 1, toAt },
  ...{ withheld: false, isJoint: false },
})

const tables = ["exchange", "messages"] as const

/** One that stands and one that is over, of each kind that passes between two people. */
export const letters = tables.flatMap((category) => [letter(category, null), letter(category, 2)])

/** What passes between Okafor and Amara: who may end it, and when it ends. */
export function letterAttempts({ ids }: GateStand): Attempt[] {
  const { circle, okafor } = ids
  return tables.flatMap((category) => {
    const table = sql.raw(`${category}_entry`)
    const close = (at = sql`app.at()`) =>
      sql`update ${table} set to_at = ${at} where circle_id = ${circle} and author_id = ${okafor}`
    const all: [Attempt["who"], Room, string, SQL, number][] = [
      // Two stand there, and the one that is over stays as it is.
      ["okafor", "caseload", "ends what she wrote", close(), 1],
      ["okafor", "caseload", "ended it yesterday", close(sql`app.at() - interval '1 day'`), 0],
      ["okafor", "caseload", "ends it tomorrow", close(sql`app.at() + interval '1 day'`), 0],
      ["amara", "mine", "ends what Okafor wrote", close(), 0],
      ["jo", "ours", "ends what Okafor wrote", close(), 0],
    ]
    return all.map(([who, room, does, statement, reaches]) => ({
      ...{ who, room, statement, reaches },
      does: `${does} (${category})`,
    }))
  })
}
