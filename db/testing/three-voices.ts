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
import { type Ids, instantOf, nowOf } from "./stand-world.ts"

export const judgeOf = (w: World): OracleWorld => ({
  patient: "amara",
  members: w.members,
  grants: w.grants,
  holdFrom: w.holdFrom,
})

export const oracleKindOf = (person: Person): OracleKind => (person === "amara" ? "patient" : kindOf[person])
const rooms: Record<OracleKind, Room> = { patient: "mine", clinician: "caseload", partner: "ours" }
export const roomOf = (person: Person): Room => rooms[oracleKindOf(person)]

/** Every id that this person gets, asking for everything there is. */
async function seen(ids: Ids, viewer: Person): Promise<string[]> {
  const actor = { userId: ids[viewer] as UserId } // an invented account's id
  const read = [...categories, "exchange"] as const
  const scope = { room: roomOf(viewer), circle: "all", read, operation: "property" } as const
  return withViewer(actor, scope, async (tx) => {
    const rows = await Promise.all([
      ...categories.map((category: Category) =>
        tx.db.select({ id: entryTables[category].id }).from(entryTables[category]),
      ),
      tx.db.select({ id: exchangeEntry.id }).from(exchangeEntry),
    ])
    return rows.flat().map((row) => row.id)
  })
}

/**
 * Who sees what in a world that stands: row-level security, the judge, and the explanation. Answers the first
 * difference in words, or null.
 */
export async function firstDifference(w: World, ids: Ids, rowIds: readonly string[]): Promise<string | null> {
  const t = nowOf(w)
  const judge = judgeOf(w)
  for (const viewer of people) {
    const got = new Set(await seen(ids, viewer))
    for (const [place, row] of w.rows.entries()) {
      const may = oracleMay(judge, viewer, oracleKindOf(viewer), row, t)
      const does = got.delete(rowIds[place] ?? "")
      if (may !== does)
        return `${viewer} ${does ? "sees" : "does not see"} row ${place}: ${JSON.stringify(row)}`
      if (viewer === "amara" || row.category === "exchange" || row.category === "messages") continue
      const told = decideAccess(asQuestion(judge, viewer, row, t, instantOf)).kind !== "deny"
      if (told !== may)
        return `the explanation for ${viewer} is wrong about row ${place}: ${JSON.stringify(row)}`
    }
    if (got.size > 0) return `${viewer} sees ${got.size} rows of nobody in this world`
  }
  return null
}
