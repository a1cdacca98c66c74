import { circles, type Persona, personas } from "#db/seed/personas.ts"
import type { OracleKind } from "#db/testing/oracle.ts"
import type { World } from "#db/testing/random-world.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { everything } from "./ask-everything.ts"
import type { House } from "./house.ts"
import {
  type Asker,
  answerTo,
  hasCome,
  kindOfAsker,
  maySee,
  pathOf,
  type Tally,
  whyHidden,
} from "./matrix-cells.ts"
import { allReads, copies, previews, type Read, reads } from "./matrix-reads.ts"
import type { Standing } from "./matrix-stand.ts"

type Look = { who: Persona; category: Category }

/** What everybody reads. Answers what somebody got of another's by a grant: that is written down (I13). */
export async function readCells(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  tally: Tally,
) {
  const looks: Look[] = []
  const known = kindOfAsker(who)
  const kind = known ?? "patient"
  for (const { kind: room, read } of [...allReads, { kind, read: copies[kind] }]) {
    const bytes = await answerTo(house, who, pathOf(read), read.input ?? {})
    tally.answers += 1
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
    const why = whyHidden(w, who, one)
    if (maySee(w, who, known, one) && why) tally.argue(`no call shows a ${known} ${one.category}: ${why}`)
  }
  return looks
}

/** «See as» shows Amara what the other is shown of hers; to anybody else it shows nothing. */
export async function previewCells(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  tally: Tally,
) {
  for (const { read, as, kind, of } of previews) {
    const bytes = await answerTo(house, who, pathOf(read), read.input ?? {})
    tally.answers += 1
    for (const one of stood) {
      const isHers = who === "amara" && one.owner === "amara" && of.includes(one.category)
      const may = isHers && maySee(w, as, kind, one) && read.shows({ ...one, w, me: as })
      const came = hasCome(bytes, one)
      const name = `${who ?? "nobody"} sees ${one.author}'s ${one.category} by ${read.name} as ${as}`
      tally.cell(`${name}: ${came ? "comes" : "does not come"}`, came === may, came)
    }
  }
}

/** Every other call that there is, with whatever anybody could bring: nothing that may not be seen. */
export async function otherCells(
  house: House,
  w: World,
  stood: readonly Standing[],
  who: Asker,
  tally: Tally,
) {
  const kind = kindOfAsker(who)
  for (const { name, path, method, body } of everything()) {
    if (method !== "POST" || body === undefined) continue
    const bytes = await answerTo(house, who, path, JSON.parse(body))
    tally.answers += 1
    const leaked = stood.filter((one) => hasCome(bytes, one) && !(kind !== null && maySee(w, who, kind, one)))
    const told = leaked.map(({ author, category }) => `${author}'s ${category}`).join(", ")
    tally.cell(`${who ?? "nobody"} ${name}: ${told}`, leaked.length === 0)
  }
}

export async function lookCells({ root }: House, looks: readonly Look[], tally: Tally) {
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

function isToShow(read: Read, kind: OracleKind, w: World, who: Asker, one: Standing): boolean {
  const way = reads[one.category][kind]
  return typeof way !== "string" && way.includes(read) && who !== null && read.shows({ ...one, w, me: who })
}
