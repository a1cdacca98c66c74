import { type Persona, personas } from "#db/seed/personas.ts"
import { type OracleKind, oracleMay } from "#db/testing/oracle.ts"
import { people, type World } from "#db/testing/random-world.ts"
import { judgeOf, oracleKindOf } from "#db/testing/three-voices.ts"
import { consentStates, lookedAt } from "./consent-states.ts"
import type { Effort } from "./figure.ts"
import { type House, proveEverybody, withHouses } from "./house.ts"
import { copies, reads } from "./matrix-reads.ts"
import { type Sown, sowMatrix } from "./matrix-sow.ts"
import { emptyCircle, type Standing, standIn } from "./matrix-stand.ts"

export type Asker = Persona | null

/** Everybody there is, and nobody. */
export const askers: readonly Asker[] = [...(Object.keys(personas) as Persona[]), null] // keys of a record

/** As whom the judge knows somebody in this circle; null for a stranger to it. */
export function kindOfAsker(who: Asker): OracleKind | null {
  const known = people.find((person) => person === who)
  return known ? oracleKindOf(known) : null
}

/** What the judge says: may this person, in a room of this kind, read that row? */
export const maySee = (w: World, who: Asker, kind: OracleKind, { row }: Standing): boolean =>
  who !== null && kindOfAsker(who) === kind && oracleMay(judgeOf(w), who, kind, row, lookedAt)

/** Why nothing shows somebody a row that they may see; null where some call, or besides the copy some page, does. */
export function whyHidden(w: World, who: Asker, one: Standing, isPage = false): string | null {
  const kind = kindOfAsker(who)
  if (who === null || kind === null) return "nobody shows it to a stranger"
  const way = reads[one.category][kind]
  if (typeof way === "string") return way
  const shown = way.filter((read) => read.shows({ ...one, w, me: who }))
  if (shown.some((read) => !isPage || read !== copies[kind])) return null
  if (shown.length > 0) return "a copy of one's own has it, and no page"
  return one.row.toAt === null ? "it is not for this place, or its tie has ended" : "it was corrected since"
}

/** What somebody gets over HTTP, with their sign-in or with none; a call by its name, a page by its path. */
export async function answerTo(house: House, who: Asker, path: string, body?: unknown): Promise<string> {
  const headers = new Headers({ "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" })
  if (who) headers.set("Cookie", `ownpace=${house.cookieOf.get(who)}`)
  const request = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }
  const there = `http://127.0.0.1:${house.port}${path}`
  return (await fetch(there, { redirect: "manual", headers, ...request })).text()
}

export const pathOf = ({ name }: { name: string }) =>
  name === "take-away" ? "/api/take-away" : `/api/trpc/${name}`

export const hasCome = (bytes: string, { traces }: Sown) => traces.some((trace) => bytes.includes(trace))

/** What one level counts: cells, those that a table argues, and the wrong ones by name. */
export class Tally {
  cells = 0
  /** In how many of them something came, or was done: a measure that never sees anything proves nothing. */
  came = 0
  /** Of the running build. */
  answers = 0
  wrong: string[] = []
  argued = new Map<string, number>()
  state = ""

  cell(name: string, isRight: boolean, came = false): void {
    this.cells += 1
    if (came) this.came += 1
    if (!isRight) this.wrong.push(`${this.state}: ${name}`)
  }

  /** The judge allows what nothing does; the table says why. */
  argue(name: string): void {
    this.cells += 1
    this.argued.set(name, (this.argued.get(name) ?? 0) + 1)
  }

  reached(least: number) {
    const argued = [...this.argued.values()].reduce((sum, one) => sum + one, 0)
    return {
      reached: `${this.cells} cells of ${this.answers} answers, ${this.came} in which something came or was done, ${argued} argued, ${this.wrong.length} wrong`,
      passed: this.wrong.length === 0 && this.cells >= least && this.came > 0,
      told: [...this.wrong, ...[...this.argued].map(([name, times]) => `argued: ${name} (${times})`)],
    }
  }
}

/** Goes through the states of consent in one house: all of them, or in the short form two. */
export async function throughStates(
  effort: Effort,
  look: (house: House, w: World, stood: readonly Standing[], tally: Tally) => Promise<unknown>,
): Promise<Tally> {
  return withHouses(effort, 1, async ([house]) => {
    if (!house) throw new Error("A house was asked for.")
    const sown = await sowMatrix(house, () => emptyCircle(house))
    const tally = new Tally()
    for (const { name, w } of effort.long ? consentStates : twoStates(effort.seed)) {
      await proveEverybody([house])
      tally.state = name
      await look(house, w, await standIn(house, w, sown), tally)
    }
    return tally
  })
}

/** The first, in which most may be seen, and one that the seed chooses. */
const twoStates = (seed: number) => {
  const [first, ...others] = consentStates
  return [first, others[seed % others.length]].flatMap((state) => state ?? [])
}
