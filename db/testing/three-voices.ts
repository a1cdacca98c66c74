import { sql } from "drizzle-orm"
import { entryTables } from "#db/schema/category-table.ts"
import { exchangeEntry } from "#db/schema/entry.ts"
import { withViewer } from "#server/api/viewer.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import type { Room } from "#server/domain/consent/category.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { decideAccess } from "#server/domain/consent/decide-access.ts"
import { asQuestion } from "./as-question.ts"
import { type OracleKind, type OracleWorld, oracleMay } from "./oracle.ts"
import { kindOf, type Person, people, type World } from "./random-world.ts"
import { instantOf, type Stand } from "./stand-world.ts"

export const judgeOf = (w: World): OracleWorld => ({
  patient: "amara",
  members: w.members,
  grants: w.grants,
  holdFrom: w.holdFrom,
})

export const oracleKindOf = (person: Person): OracleKind => (person === "amara" ? "patient" : kindOf[person])
const rooms: Record<OracleKind, Room> = { patient: "mine", clinician: "caseload", partner: "ours" }
export const roomOf = (person: Person): Room => rooms[oracleKindOf(person)]

/** Every id that an account gets in one of its rooms, asking for everything there is, or for some of it. */
async function seen(account: string, room: Room, read: readonly Asked[] = everything): Promise<string[]> {
  const actor = { userId: account as UserId } // an invented account's id
  const scope = { room, circle: "all", read, operation: "property" } as const
  return withViewer(actor, scope, async (tx) =>
    (await tx.db.execute<{ id: string }>(allIds)).rows.map(({ id }) => id),
  )
}
const everything = [...categories, "exchange"] as const
type Asked = (typeof everything)[number]
const tables = [...categories.map((category: Category) => entryTables[category]), exchangeEntry]
const allIds = sql.join(
  tables.map((table) => sql`select ${table.id} as id from ${table}`),
  sql` union all `,
)

/** A transaction that asks for one category gets that and no other, whatever is granted. */
export async function firstBeyondAsked(stands: readonly Stand[], t: number): Promise<string | null> {
  for (const { w, ids, rowIds } of stands) {
    for (const viewer of people) {
      const kind = oracleKindOf(viewer)
      for (const asked of everything) {
        const got = new Set(await seen(ids[viewer], roomOf(viewer), [asked]))
        for (const [place, row] of w.rows.entries()) {
          const may = row.category === asked && oracleMay(judgeOf(w), viewer, kind, row, t)
          if (got.has(rowIds[place] ?? "") !== may)
            return `${viewer} asks for ${asked} and ${may ? "lacks" : "gets"} ${JSON.stringify(row)}`
        }
      }
    }
  }
  return null
}

/**
 * Who sees what in worlds that stand, at one instant: row-level security, the judge, and the explanation. Worlds may
 * share people; a room shows what belongs to it and nothing of the other. Answers the first difference, or null.
 */
export async function firstDifference(stands: readonly Stand[], t: number): Promise<string | null> {
  for (const { ids } of stands) {
    for (const viewer of people) {
      const room = roomOf(viewer)
      const got = new Set(await seen(ids[viewer], room))
      for (const stand of stands) {
        const wrong = compare(stand, { account: ids[viewer], room }, got, t)
        if (wrong) return `${viewer} ${wrong}`
      }
      if (got.size > 0) return `${viewer} sees ${got.size} rows of nobody in these worlds`
    }
  }
  return null
}

function compare(
  { w, ids, rowIds }: Stand,
  { account, room }: { account: string; room: Room },
  got: Set<string>,
  t: number,
): string | null {
  const judge = judgeOf(w)
  const who = people.find((person) => ids[person] === account && roomOf(person) === room)
  for (const [place, row] of w.rows.entries()) {
    const may = who !== undefined && oracleMay(judge, who, oracleKindOf(who), row, t)
    const does = got.delete(rowIds[place] ?? "")
    if (may !== does) return `${does ? "sees" : "does not see"} row ${place}: ${JSON.stringify(row)}`
    if (!who || who === "amara" || row.category === "exchange" || row.category === "messages") continue
    const told = decideAccess(asQuestion(judge, who, row, t, instantOf)).kind !== "deny"
    if (told !== may) return `is told wrongly about row ${place}: ${JSON.stringify(row)}`
  }
  return null
}
