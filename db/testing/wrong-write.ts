import { sql } from "drizzle-orm"
import { type ViewerTx, withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { categories } from "#server/domain/consent/category.ts"
import { oracleMayAdd, oracleMayClose } from "./oracle.ts"
import { type Person, people } from "./random-world.ts"
import { type Ids, type Stand, shapeOf } from "./stand-world.ts"
import { judgeOf, oracleKindOf, roomOf } from "./three-voices.ts"

/** Whether the database takes it. What it takes is undone, so that each try meets the same world. */
export async function isTaken(tx: ViewerTx, statement: ReturnType<typeof sql>): Promise<boolean> {
  await tx.db.execute(sql`savepoint attempt`)
  const taken = await tx.db.execute(statement).then(
    ({ rowCount }) => (rowCount ?? 0) > 0,
    () => false,
  )
  await tx.db.execute(sql`rollback to savepoint attempt`)
  return taken
}

type Row = { category: string; owner: Person; author: Person }
type When = ReturnType<typeof sql>

export const add = (
  ids: Ids,
  row: Row,
  recorded: When,
  from = recorded,
  to: When = sql`null`,
  version = 1,
) => {
  const { table, columns, more } = shapeOf(row.category, { isJoint: true, addressee: ids.amara })
  const values = [ids.circle, crypto.randomUUID(), version, ids[row.owner], ids[row.author]].map(
    (v) => sql`${v}`,
  )
  const rest = [false, crypto.randomUUID(), "d", ...more].map((v) => sql`${v}`)
  const all = sql.join([...values, recorded, from, to, ...rest], sql`, `)
  return sql`insert into ${sql.raw(table)} (${sql.raw(columns)}) values (${all})`
}

export const close = (category: string, id: string, at: When) => {
  const { table } = shapeOf(category, { isJoint: true, addressee: "" })
  return sql`update ${sql.raw(table)} set to_at = ${at} where id = ${id}`
}

export const now = sql`app.at()`
const yesterday = sql`app.at() - interval '1 day'`
const tomorrow = sql`app.at() + interval '1 day'`

/** Forged times, and a circle in which this room has no place: nobody may, who may otherwise. */
const forgeries = (ids: Ids, row: Row, elsewhere: string): [string, ReturnType<typeof sql>][] => [
  ["writes into the past", add(ids, row, yesterday)],
  ["was there earlier", add(ids, row, yesterday, now)],
  ["counts from yesterday", add(ids, row, now, yesterday)],
  ["counts from tomorrow", add(ids, row, tomorrow)],
  ["adds what is over", add(ids, row, now, now, now)],
  // One's own words may be corrected; in somebody else's name there are first versions only.
  ...(row.owner === row.author
    ? []
    : [["corrects", add(ids, row, now, now, sql`null`, 2)] as [string, ReturnType<typeof sql>]]),
  ["writes into another circle", add({ ...ids, circle: elsewhere }, row, now)],
]

/**
 * Every write that each person could try in worlds that stand, through the door of each one's circle, beside what the
 * judge allows: the first that is wrong.
 */
export async function firstWrongWrite(stands: readonly Stand[], t: number): Promise<string | null> {
  for (const stand of stands) {
    for (const writer of people) {
      const wrong = (await wrongWriteOf(writer, stand, stands, t)) ?? (await beyondAsked(writer, stand))
      if (wrong) return `${writer} ${wrong}`
    }
  }
  return null
}

/** A transaction that reads one category and writes others changes nothing of the one that it reads. */
async function beyondAsked(writer: Person, { w, ids, rowIds }: Stand): Promise<string | null> {
  const actor = { userId: ids[writer] as UserId } // an invented account's id
  for (const category of new Set(w.rows.map((row) => row.category))) {
    const all = [...categories, "exchange" as const]
    const read = all.filter((one) => one === category)
    const write = all.filter((one) => one !== category)
    const circle = ids.circle as CircleId // an invented circle's id
    const scope = {
      room: roomOf(writer),
      circle,
      read,
      write,
      onlyGranted: true,
      operation: "property",
    } as const
    const wrong = await withViewer(actor, scope, async (tx) => {
      for (const owner of new Set<Person>(["amara", writer]))
        if (await isTaken(tx, add(ids, { category, owner, author: writer }, now)))
          return `adds to ${category} without having asked`
      for (const [place, row] of w.rows.entries())
        if (row.category === category && (await isTaken(tx, close(category, rowIds[place] ?? "", now))))
          return `closes in ${category} without having asked`
      return null
    })
    if (wrong) return wrong
  }
  return null
}

async function wrongWriteOf(writer: Person, stand: Stand, stands: readonly Stand[], t: number) {
  const { w, ids } = stand
  const judge = judgeOf(w)
  const kind = oracleKindOf(writer)
  const elsewhere = stands.find((other) => other !== stand)?.ids.circle ?? crypto.randomUUID()
  const actor = { userId: ids[writer] as UserId } // an invented account's id
  // The circle is named, as verbs do; whoever is in none of it simply writes nothing.
  const write = [...categories, "exchange"] as const
  const scope = {
    room: roomOf(writer),
    circle: ids.circle as CircleId,
    write,
    operation: "property",
  } as const
  return withViewer(actor, scope, async (tx) => {
    for (const category of new Set(w.rows.map((row) => row.category))) {
      for (const owner of new Set<Person>(["amara", "jo", writer])) {
        for (const author of new Set<Person>([writer, "amara", "jo"])) {
          const row = { category, owner, author }
          const may = oracleMayAdd(judge, writer, kind, row, t)
          if ((await isTaken(tx, add(ids, row, now))) !== may)
            return `${may ? "may not add" : "adds"} ${JSON.stringify(row)}`
          for (const [word, forgery] of may ? forgeries(ids, row, elsewhere) : [])
            if (await isTaken(tx, forgery)) return `${word}: ${JSON.stringify(row)}`
        }
      }
    }
    for (const other of stands) {
      for (const [place, row] of other.w.rows.entries()) {
        const may = other === stand && oracleMayClose(judge, writer, kind, row, t)
        const id = other.rowIds[place] ?? ""
        if ((await isTaken(tx, close(row.category, id, now))) !== may)
          return `${may ? "may not close" : "closes"} ${JSON.stringify(row)}`
        for (const at of may ? [yesterday, tomorrow] : [])
          if (await isTaken(tx, close(row.category, id, at)))
            return `closes at another time ${JSON.stringify(row)}`
      }
    }
    return null
  })
}
