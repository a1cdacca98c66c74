import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { type OracleKind, oracleMayAdd, oracleMayClose } from "#db/testing/oracle.ts"
import type { World } from "#db/testing/random-world.ts"
import { judgeOf } from "#db/testing/three-voices.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { lookedAt } from "./consent-states.ts"
import type { Figure } from "./figure.ts"
import type { House } from "./house.ts"
import { answerTo, askers, hasCome, kindOfAsker, maySee, type Tally, throughStates } from "./matrix-cells.ts"
import { allReads, copies, type Read, reads } from "./matrix-reads.ts"
import { onlyThese, type Standing, standIn, tableOf, versionsIn } from "./matrix-stand.ts"
import { allWrites, type Looked, removals, type Write, writes } from "./matrix-writes.ts"

type Asker = Persona | null

/** Every principal, category, call and state of consent over the running build's API, beside the judge. */
export const apiMatrix: Figure = {
  name: "access matrix at the API",
  required: "all as the judge says, none skipped",
  async measure(effort) {
    const tally = await throughStates(effort, 1, async (house, w, stood, tally) => {
      await house.root.query("delete from access_entry")
      const looks = await Promise.all(askers.map((who) => readCells(house, w, stood, who, tally)))
      await lookCells(house, looks.flat(), tally)
      for (const who of askers) {
        await writeCells(house, w, stood, who, tally)
        await removeCells(house, w, stood, who, tally)
      }
    })
    return tally.reached(effort.long ? 6000 : 500)
  },
}

const pathOf = ({ name }: { name: string }) => (name === "take-away" ? "/api/take-away" : `/api/trpc/${name}`)

type Look = { who: Persona; category: Category }

/** What everybody reads. Answers what somebody got of another's by a grant: that is written down (I13). */
async function readCells(house: House, w: World, stood: readonly Standing[], who: Asker, tally: Tally) {
  const looks: Look[] = []
  const known = kindOfAsker(who)
  const kind = known ?? "patient"
  for (const { kind: room, read } of [...allReads, { kind, read: copies[kind] }]) {
    const bytes = await answerTo(house, who, pathOf(read), read.input ?? {})
    for (const one of stood) {
      const may = maySee(w, who, room, one)
      const came = hasCome(bytes, one)
      const name = `${who ?? "nobody"} reads ${one.author}'s ${one.category} by ${read.name} (${room})`
      // What is not this call's to show may come with something else, if it may be seen.
      const isRight = isToShow(read, room, w, who, one) ? came === may : may || !came
      tally.cell(`${name}: ${came ? "comes" : "does not come"}`, isRight, came)
      if (came && who !== null && one.owner !== who && one.category !== "messages")
        looks.push({ who, category: one.category })
    }
  }
  if (known === null) return looks
  for (const one of stood) {
    const way = reads[one.category][known]
    if (typeof way === "string" && maySee(w, who, known, one))
      tally.argue(`no call shows a ${known} ${one.category}: ${way}`)
  }
  return looks
}

async function lookCells({ root }: House, looks: readonly Look[], tally: Tally) {
  const { rows } = await root.query<{ viewer: string; category: string }>(
    "select distinct viewer_id as viewer, unnest(categories) as category from access_entry where circle_id = $1 and not was_refused",
    [circles.amara],
  )
  for (const { who, category } of looks) {
    const isKept = rows.some((row) => row.viewer === personas[who].id && row.category === category)
    tally.cell(`${who}'s look at ${category} is written down`, isKept)
  }
  const isStrange = rows.some(({ viewer }) =>
    ["sam", "ruiz", "mei", "noor"].some((name) => nameIs(name, viewer)),
  )
  tally.cell("nobody is written down who saw nothing", !isStrange)
}

const nameIs = (name: string, id: string) => personas[name as Persona].id === id // each of them is a persona

function isToShow(read: Read, kind: OracleKind, w: World, who: Asker, { category, row }: Standing): boolean {
  const way = reads[category][kind]
  return typeof way !== "string" && way.includes(read) && who !== null && read.shows({ w, me: who, row })
}

const keptByAuthor: readonly Category[] = ["reflection", "messages", "clinician_notes"]
const mayAdd = (w: World, who: Asker, kind: OracleKind, category: Category): boolean => {
  if (who === null || kindOfAsker(who) !== kind) return false
  const row = { category, owner: keptByAuthor.includes(category) ? who : "amara", author: who }
  return oracleMayAdd(judgeOf(w), who, kind, row, lookedAt)
}

async function writeCells(house: House, w: World, stood: readonly Standing[], who: Asker, tally: Tally) {
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

async function removeCells(house: House, w: World, stood: readonly Standing[], who: Asker, tally: Tally) {
  for (const { kind, name, of, input } of removals) {
    const rows = stood.filter(({ category }) => of.includes(category))
    for (const id of new Set(rows.map((one) => one.id))) {
      const { closed } = await changesOf(house, w, stood, who, name, input(id))
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
