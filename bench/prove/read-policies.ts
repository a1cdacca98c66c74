import { readdirSync, readFileSync } from "node:fs"

const folder = new URL("../../db/policies/", import.meta.url)

/** One policy as its file says it: the text before each condition, and the condition. */
export type Policy = {
  file: string
  name: string
  table: string
  command: string
  /** The whole statement, without the semicolon. */
  statement: string
  /** Each `using (...)` and `with check (...)`: where its inside begins and ends in the statement. */
  conditions: { begins: number; ends: number }[]
}

export const policyText = (file: string) => readFileSync(new URL(file, folder), "utf8")

/** Every policy of a table that a person's request can reach, read from the files that the database is given. */
export function readPolicies(): Policy[] {
  return readdirSync(folder)
    .filter((file) => file !== "door.sql")
    .flatMap((file) =>
      [...policyText(file).matchAll(/create policy (\w+) on (\w+) for (\w+) to app_runtime[^;]*/g)].map(
        ([statement, name = "", table = "", command = ""]) => ({
          file,
          name,
          table,
          command,
          statement,
          conditions: conditionsOf(statement),
        }),
      ),
    )
}

function conditionsOf(statement: string) {
  return [...statement.matchAll(/\b(?:using|with check)\s*\(/g)].map((match) => {
    const begins = match.index + match[0].length
    return { begins, ends: closingOf(statement, begins) }
  })
}

/** Where the bracket that was opened before `from` closes. */
function closingOf(text: string, from: number): number {
  let depth = 1
  for (let place = from; place < text.length; place += 1) {
    if (text[place] === "(") depth += 1
    if (text[place] === ")") depth -= 1
    if (depth === 0) return place
  }
  throw new Error(`A bracket stays open: ${text}`)
}

/** The parts of a condition that all have to hold: where each begins and ends. */
export function conjunctsOf(text: string, { begins, ends }: { begins: number; ends: number }) {
  const cuts: number[] = []
  let depth = 0
  for (let place = begins; place < ends; place += 1) {
    if (text[place] === "(") depth += 1
    if (text[place] === ")") depth -= 1
    if (depth === 0 && /^\sand\s/.test(text.slice(place, place + 5))) cuts.push(place)
  }
  const edges = [begins, ...cuts.map((cut) => cut + 5), ends]
  return edges.slice(0, -1).map((from, place) => ({ from, to: cuts[place] ?? ends }))
}
