import { sql } from "drizzle-orm"
import { type ViewerTx, withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { oracleMayAdd, oracleMayClose } from "./oracle.ts"
import { type Person, people } from "./random-world.ts"
import { type Ids, type Stand, shapeOf } from "./stand-world.ts"
import { judgeOf, oracleKindOf, roomOf } from "./three-voices.ts"

/** Whether the database takes it. What it takes is undone, so that each try meets the same world. */
async function isTaken(tx: ViewerTx, statement: ReturnType<typeof sql>): Promise<boolean> {
  await tx.db.execute(sql`savepoint attempt`)
  const taken = await tx.db.execute(statement).then(
    ({ rowCount }) => (rowCount ?? 0) > 0,
    () => false,
  )
  await tx.db.execute(sql`rollback to savepoint attempt`)
  return taken
}

const add = (
  ids: Ids,
  row: { category: string; owner: Person; author: Person },
  at: ReturnType<typeof sql>,
) => {
  const { table, columns, more } = shapeOf(row.category, { isJoint: true, addressee: ids.amara })
  const values = [ids.circle, crypto.randomUUID(), 1, ids[row.owner], ids[row.author]].map((v) => sql`${v}`)
  const rest = [false, crypto.randomUUID(), "d", ...more].map((v) => sql`${v}`)
  const all = sql.join([...values, at, at, sql`null`, ...rest], sql`, `)
  return sql`insert into ${sql.raw(table)} (${sql.raw(columns)}) values (${all})`
}

const now = sql`app.at()`
const yesterday = sql`app.at() - interval '1 day'`

/** Every write that each person could try in a world that stands, beside what the judge allows: the first that is wrong. */
export async function firstWrongWrite({ w, ids, rowIds }: Stand, t: number): Promise<string | null> {
  const judge = judgeOf(w)
  const tried = [...new Set(w.rows.map((row) => row.category))]
  const all = [...categories, "exchange"] as (Category | "exchange")[] // the closed list and the one beside it
  for (const writer of people) {
    const kind = oracleKindOf(writer)
    const actor = { userId: ids[writer] as UserId } // an invented account's id
    // The circle is named, as verbs do; whoever is in none of it simply writes nothing.
    const scope = {
      room: roomOf(writer),
      circle: ids.circle as CircleId,
      write: all,
      operation: "property",
    } as const
    const wrong = await withViewer(actor, scope, async (tx) => {
      for (const category of tried) {
        for (const owner of ["amara", "jo", writer] as const) {
          for (const author of [writer, "amara"] as const) {
            const row = { category, owner, author }
            const may = oracleMayAdd(judge, writer, kind, row, t)
            if ((await isTaken(tx, add(ids, row, now))) !== may)
              return `${writer} ${may ? "may not add" : "adds"} ${JSON.stringify(row)}`
            if (!may) continue
            if (await isTaken(tx, add(ids, row, yesterday))) return `${writer} writes into the past`
            const elsewhere = { ...ids, circle: crypto.randomUUID() }
            if (await isTaken(tx, add(elsewhere, row, now))) return `${writer} writes into another circle`
          }
        }
      }
      for (const [place, row] of w.rows.entries()) {
        const { table } = shapeOf(row.category, { isJoint: true, addressee: ids.amara })
        const close = sql`update ${sql.raw(table)} set to_at = app.at() where id = ${rowIds[place]}`
        const may = oracleMayClose(judge, writer, kind, row, t)
        if ((await isTaken(tx, close)) !== may)
          return `${writer} ${may ? "may not close" : "closes"} ${JSON.stringify(row)}`
      }
      return null
    })
    if (wrong) return wrong
  }
  return null
}
