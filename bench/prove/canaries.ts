import { randomUUID } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import type { Persona } from "#db/seed/personas.ts"
import { ask, everything } from "./ask-everything.ts"
import type { Figure } from "./figure.ts"
import { actsOfTwo, call } from "./hidden-acts.ts"
import { type House, proveEverybody, withHouses } from "./house.ts"

/** A word that stands nowhere else, in what one act wrote, and who may read it beside Amara. */
type Canary = { word: string; act: string; readers: readonly Persona[] }

/** Who reads what an act of `actsOfTwo` writes, by the demonstration's grants. */
const readersOf: Record<string, readonly Persona[]> = {
  "logs one with a shared note": ["okafor"],
  "writes to her therapist": ["okafor"],
  "is written to": ["okafor"],
  "gets a note for her page": ["okafor"],
  "tells Jo something": ["jo"],
  "adds a limit": ["jo", "okafor"],
}

const askers: readonly (Persona | null)[] = ["jo", "sam", "lind", "ruiz", "mei", "noor", "okafor", null]

/** A unique word in every field that somebody may not read: looked for in all that each of them can get. */
export const canaries: Figure = {
  name: "canaries in pages, calls, copies, logs, letters and scripts",
  required: "no hit outside what is permitted",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      await proveEverybody([house])
      const sown = await sow(house)
      const told: string[] = []
      let answers = 0
      let found = 0
      for (const who of askers) {
        for (const request of everything()) {
          const { bytes } = await ask(house, who, request)
          answers += 1
          for (const { word, act, readers } of sown) {
            if (!bytes.includes(word)) continue
            if (who && readers.includes(who)) found += 1
            else told.push(`${who ?? "nobody"} reads what Amara ${act}: ${request.name}`)
          }
        }
      }
      told.push(...(await elsewhere(house, sown)))
      return {
        // That the permitted readers found theirs shows that the looking works.
        reached: `${sown.length} words, ${answers} answers, ${found} permitted hits, ${told.length} others`,
        passed: told.length === 0 && found > 0,
        told,
      }
    })
  },
}

/** One word in each act, and who may read it. */
export async function sow(house: House): Promise<Canary[]> {
  const sown: Canary[] = []
  for (const { name, does } of actsOfTwo) {
    const word = `canary-${randomUUID()}`
    await does(house, word)
    sown.push({ word, act: name, readers: readersOf[name] ?? [] })
  }
  const draft = `canary-${randomUUID()}`
  const place = { room: "caseload", circleId: "00000000-0000-4000-8000-000000000101", what: "message" }
  await call(house, "okafor", "draft.keep", { place, words: draft })
  return [...sown, { word: draft, act: "did not, but Dr Okafor drafted", readers: ["okafor"] }]
}

/** The server's log, the database's plain columns, and the scripts that every browser gets. */
async function elsewhere(house: House, sown: readonly Canary[]): Promise<string[]> {
  const folder = new URL("../../.next/static/", import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|map|css|json)$/.test(file),
  )
  const scripts = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("")
  const log = house.logged.join("")
  const { rows } = await house.root.query(
    "select string_agg(query_to_xml(format('select * from %I', relname), false, true, '')::text, '') as all from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'invitation'",
  )
  const plain = String(rows[0]?.all)
  return sown.flatMap(({ word, act }) =>
    (
      [
        ["the log", log],
        ["a script", scripts],
        ["the database, unsealed", plain],
      ] as const
    ).flatMap(([place, text]) => (text.includes(word) ? [`${place} holds what Amara ${act}`] : [])),
  )
}
