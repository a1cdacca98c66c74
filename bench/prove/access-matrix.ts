import { getTableName, type SQL, sql } from "drizzle-orm"
import { connect } from "#db/client.ts"
import { entryTables } from "#db/schema/category-table.ts"
import { openTestDb } from "#db/testing/open-test-db.ts"
import { type OracleKind, oracleMay, oracleMayAdd, oracleMayClose } from "#db/testing/oracle.ts"
import { type Person, people } from "#db/testing/random-world.ts"
import { giveClock, type Stand, standWorld, turnTo } from "#db/testing/stand-world.ts"
import { judgeOf, oracleKindOf, roomOf } from "#db/testing/three-voices.ts"
import { add, close, isTaken, now } from "#db/testing/wrong-write.ts"
import { closePools, openPools, runtimePool } from "#server/api/pools.ts"
import { type ViewerTx, withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { type Category, categories, type Room } from "#server/domain/consent/category.ts"
import { consentStates, lookedAt } from "./consent-states.ts"
import type { Figure } from "./figure.ts"

type Principal = { name: string; account: (stand: Stand) => string; room: Room; as: Person | null }

const strangers = (["mine", "ours", "caseload", "admin"] as const).map((room) => ({
  ...{ name: `a stranger (${room})`, room, as: null },
  account: () => "00000000-0000-4000-8000-0000000000ff",
}))
const principals: readonly Principal[] = [
  ...people.map((as) => ({ name: as, account: ({ ids }: Stand) => ids[as], room: roomOf(as), as })),
  // A person in a room that is not theirs here: the patient as a partner, the therapist as a patient.
  { name: "amara in ours", account: ({ ids }) => ids.amara, room: "ours", as: null },
  { name: "jo in caseload", account: ({ ids }) => ids.jo, room: "caseload", as: null },
  { name: "okafor in admin", account: ({ ids }) => ids.okafor, room: "admin", as: null },
  ...strangers,
]

/** Every principal, category, operation and state of consent, one cell each, beside the judge. */
export const accessMatrix: Figure = {
  name: "access matrix in the database",
  required: "about 6,000 cells, all as the judge says",
  async measure({ cluster }) {
    const db = await openTestDb(cluster)
    const root = await connect(db.urls.superuser)
    openPools(db.urls)
    try {
      await giveClock(root)
      const wrong: string[] = []
      let cells = 0
      for (const { name, w } of consentStates) {
        const stand = await standWorld(root, w)
        await turnTo(root, lookedAt)
        for (const principal of principals)
          for (const cell of await cellsOf(principal, stand)) {
            cells += 1
            if (!cell.isRight) wrong.push(`${name}: ${principal.name}, ${cell.name}`)
          }
        cells += await cellsOfNobody(wrong)
      }
      return {
        reached: `${cells} cells, ${wrong.length} wrong`,
        passed: wrong.length === 0 && cells > 6000,
        told: wrong,
      }
    } finally {
      await closePools()
      await root.end()
      await db.drop()
    }
  },
}

type Cell = { name: string; isRight: boolean }

async function cellsOf({ account, room, as }: Principal, stand: Stand): Promise<Cell[]> {
  const scope = { room, circle: stand.ids.circle as CircleId, read: categories, write: categories } as const
  return withViewer(
    { userId: account(stand) as UserId }, // an invented account's id
    { ...scope, onlyGranted: true, operation: "matrix" },
    async (tx) => {
      const cells: Cell[] = []
      for (const category of categories) cells.push(...(await cellsIn(tx, category, as, stand)))
      return cells
    },
  )
}

async function cellsIn(tx: ViewerTx, category: Category, as: Person | null, stand: Stand): Promise<Cell[]> {
  const { w, ids, rowIds } = stand
  const judge = judgeOf(w)
  const kind: OracleKind = as ? oracleKindOf(as) : "patient"
  const own = w.rows
    .map((row, place) => ({ row, id: rowIds[place] ?? "" }))
    .filter(({ row }) => row.category === category)
  const readable = own.filter(({ row }) => as !== null && oracleMay(judge, as, kind, row, lookedAt))
  const table = sql.raw(getTableName(entryTables[category]))
  const ask = async (statement: SQL) => (await tx.db.execute<{ id: string; n: number }>(statement)).rows
  const here = sql`circle_id = ${ids.circle}`
  const listed = (await ask(sql`select id from ${table} where ${here}`)).map(({ id }) => id)
  const counted = Number((await ask(sql`select count(*)::int as n from ${table} where ${here}`))[0]?.n)
  const cells: Cell[] = [
    {
      name: `list ${category}`,
      isRight: same(
        listed,
        readable.map(({ id }) => id),
      ),
    },
    { name: `count ${category}`, isRight: counted === readable.length },
  ]
  for (const { row, id } of own) {
    const isRead = (await ask(sql`select id from ${table} where ${here} and id = ${id}`)).length > 0
    const isClosed = await isTaken(tx, close(category, id, now))
    const mayClose = as !== null && oracleMayClose(judge, as, kind, row, lookedAt)
    cells.push({ name: `read ${category}`, isRight: isRead === readable.some((one) => one.id === id) })
    cells.push({ name: `change ${category}`, isRight: isClosed === mayClose })
  }
  for (const owner of ["amara", "jo"] as const) {
    const row = { category, owner, author: as ?? "amara" }
    const may = as !== null && oracleMayAdd(judge, as, kind, row, lookedAt)
    cells.push({
      name: `write ${category} of ${owner}`,
      isRight: (await isTaken(tx, add(ids, row, now))) === may,
    })
  }
  return cells
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id))

/** A connection that has entered as nobody. */
async function cellsOfNobody(wrong: string[]): Promise<number> {
  for (const category of categories) {
    const { rows } = await runtimePool().query(`select id from ${getTableName(entryTables[category])}`)
    if (rows.length > 0) wrong.push(`nobody lists ${category}`)
  }
  return categories.length
}
