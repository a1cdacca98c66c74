import { circles, personas } from "#db/seed/personas.ts"
import { type OracleKind, oracleMayAdd, oracleMayClose } from "#db/testing/oracle.ts"
import type { World } from "#db/testing/random-world.ts"
import { judgeOf } from "#db/testing/three-voices.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { lookedAt } from "./consent-states.ts"
import type { House } from "./house.ts"
import { type Asker, answerTo, kindOfAsker, maySee, pathOf, type Tally } from "./matrix-cells.ts"
import { isTied } from "./matrix-reads.ts"
import { onlyThese, type Standing, standIn, tableOf, versionsIn } from "./matrix-stand.ts"
import { allWrites, type Looked, removals, type Write, writes } from "./matrix-writes.ts"

const keptByAuthor: readonly Category[] = ["reflection", "messages", "clinician_notes"]
const mayAdd = (w: World, who: Asker, kind: OracleKind, category: Category): boolean => {
  if (who === null || kindOfAsker(who) !== kind) return false
  const row = { category, owner: keptByAuthor.includes(category) ? who : "amara", author: who }
  return oracleMayAdd(judgeOf(w), who, kind, row, lookedAt)
}

export async function writeCells(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  tally: Tally,
) {
  const look = async (name: string, input: unknown): Promise<Looked> =>
    JSON.parse(await answerTo(house, who, pathOf({ name }), input ?? {}))
  const isReady = ({ needs = {} }: Write, kind: OracleKind) =>
    (needs.isThere?.(w) ?? true) &&
    (needs.mayRead === undefined ||
      stood.some(
        (one) => one.category === needs.mayRead && one.row.toAt === null && maySee(w, who, kind, one),
      ))
  for (const { kind, write, into } of allWrites) {
    const input = await write.input(look)
    const { added, closed, answer } = await changesOf(house, w, stood, who, write.name, input)
    tally.answers += 1
    const name = `${who ?? "nobody"} ${write.name} (${kind})`
    for (const category of into) {
      const may = mayAdd(w, who, kind, category) && isReady(write, kind)
      const did = added.some(({ table }) => table === tableOf(category))
      tally.cell(`${name} writes ${category}: ${did ? "done" : answer.slice(0, 120)}`, did === may, did)
    }
    const places = into.map(tableOf)
    const beside = added.filter(({ table }) => table !== "exchange_entry" && !places.includes(table))
    const isOwn = [...added, ...closed].every(({ author }) => who !== null && author === personas[who].id)
    tally.cell(`${name} writes something else`, beside.length === 0 && isOwn)
  }
  const kind = kindOfAsker(who)
  if (kind === null) return
  for (const [category, ways] of Object.entries(writes) as [Category, (typeof writes)[Category]][]) {
    const way = ways[kind] // the keys are the categories
    if (typeof way === "string" && mayAdd(w, who, kind, category))
      tally.argue(`no call lets a ${kind} write ${category}: ${way}`)
  }
}

/** A clinician of hers who would clear a held session without what is medical: that they were refused is kept (I13). */
export async function refusalCells({ root }: House, w: World, tally: Tally) {
  const { rows } = await root.query<{ viewer: string }>(
    "select viewer_id as viewer from access_entry where circle_id = $1 and was_refused and 'medical' = any (categories)",
    [circles.amara],
  )
  for (const who of ["okafor", "lind"] as const) {
    const isRefused = isTied(w, who) && !mayAdd(w, who, "clinician", "medical")
    const isKept = rows.some(({ viewer }) => viewer === personas[who].id)
    tally.cell(`${who}'s refusal is ${isKept ? "" : "not "}written down`, isKept === isRefused, isKept)
  }
}

export async function removeCells(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  tally: Tally,
) {
  for (const { kind, name, of, input } of removals) {
    const rows = stood.filter(({ category }) => of.includes(category))
    for (const id of new Set(rows.map((one) => one.id))) {
      const { closed } = await changesOf(house, w, stood, who, name, input(id))
      tally.answers += 1
      for (const one of rows.filter((row) => row.id === id)) {
        const may =
          who !== null &&
          kindOfAsker(who) === kind &&
          oracleMayClose(judgeOf(w), who, kind, one.row, lookedAt)
        const did = closed.some(({ table, key }) => table === tableOf(one.category) && key.startsWith(id))
        tally.cell(
          `${who ?? "nobody"} ${name} (${kind}) of ${one.author}'s ${one.category}`,
          did === may,
          did,
        )
      }
      tally.cell(
        `${who ?? "nobody"} ${name} (${kind}) takes away another's`,
        closed.every(({ owner }) => who !== null && owner === personas[who].id),
      )
    }
  }
}

/** What one call writes and closes in the circle. What it did is undone, so that each meets the same state. */
async function changesOf(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  name: string,
  input: unknown,
) {
  const before = await versionsIn(house)
  const answer = await answerTo(house, who, pathOf({ name }), input)
  const after = await versionsIn(house)
  const known = new Map(before.map((one) => [`${one.table} ${one.key}`, one.closed]))
  const added = after.filter(({ table, key }) => !known.has(`${table} ${key}`))
  const closed = after.filter((one) => {
    const was = known.get(`${one.table} ${one.key}`)
    return was !== undefined && was !== one.closed
  })
  if (added.length + closed.length > 0) {
    await onlyThese(house, before)
    await standIn(house, w, stood)
  }
  return { added, closed, answer }
}
