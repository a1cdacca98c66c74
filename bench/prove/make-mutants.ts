import { categories } from "#server/domain/consent/category.ts"
import { conjunctsOf, type Policy, policyText, readPolicies } from "./read-policies.ts"

/** One thing that is wrong in what the database enforces: how to bring it in, and how to take it out again. */
export type Mutant = {
  /** Stable over runs, so that an argument about it can be written down. */
  name: string
  /** Where it stands: a table, or `door`. */
  table: string
  /** What the policy is about; of the door it is all. */
  command: string
  wrong: string
  right: string
}

const swaps: [RegExp, string][] = [
  [/<=/g, "<"],
  [/>=/g, ">"],
  [/(?<![<>=])<(?![=@>])/g, "<="],
  [/(?<![<>=-])>(?![=>])/g, ">="],
  [/<@/g, "@>"],
  [/&&/g, "-|-"],
  [/\bowner_id\b/g, "author_id"],
  [/\bauthor_id\b/g, "owner_id"],
  [/\bviewer_id\b/g, "owner_id"],
  [/\bis null\b/g, "is not null"],
  [/\bleast\b/g, "greatest"],
  [/\bgreatest\b/g, "least"],
  [/'freeze'/g, "'hide'"],
  [/'hide'/g, "'freeze'"],
  [/\bmin\(/g, "max("],
  [/\bmax\(/g, "min("],
  [/\bbool_or\b/g, "bool_and"],
  [/'infinity'/g, "'-infinity'"],
]

const replaced = (text: string, from: number, to: number, by: string) =>
  text.slice(0, from) + by + text.slice(to)

/** Everything that one slip of the hand could make of this text, each with a word for it. */
function slips(text: string): { word: string; text: string }[] {
  return swaps.flatMap(([pattern, by]) =>
    [...text.matchAll(pattern)].map((match, nth) => ({
      word: `${match[0]} is ${by}${nth > 0 ? ` (${nth + 1})` : ""}`,
      text: replaced(text, match.index, match.index + match[0].length, by),
    })),
  )
}

function otherCategory(text: string): { word: string; text: string }[] {
  return [...text.matchAll(/'([a-z_]+)'/g)].flatMap((match) => {
    const place = (categories as readonly string[]).indexOf(match[1] ?? "")
    const other = categories[(place + 1) % categories.length]
    if (place < 0 || !other) return []
    const to = match.index + match[0].length
    return [{ word: `${match[0]} is '${other}'`, text: replaced(text, match.index, to, `'${other}'`) }]
  })
}

function mutantsOf(policy: Policy): Mutant[] {
  const { name, table, command, statement } = policy
  const withDrop = (text: string) => `drop policy ${name} on ${table}; ${text}`
  return policy.conditions.flatMap((condition, nth) =>
    conjunctsOf(statement, condition).flatMap(({ from, to }) => {
      const conjunct = statement.slice(from, to).trim()
      const changes = [
        { word: "is left out", text: "true" },
        { word: "is turned round", text: `not (${conjunct})` },
        ...slips(conjunct),
        ...otherCategory(conjunct),
      ]
      return changes.map(({ word, text }) => ({
        name: `${name}${nth > 0 ? " (check)" : ""}: «${conjunct.replace(/\s+/g, " ")}» ${word}`,
        ...{ table, command },
        wrong: withDrop(replaced(statement, from, to, ` ${text} `)),
        right: withDrop(statement),
      }))
    }),
  )
}

/** Slips in the part of `app.enter` that turns grants into settings. */
function mutantsOfDoor(): Mutant[] {
  const door = policyText("door.sql")
  const begins = door.indexOf("create or replace function app.enter(")
  const right = door.slice(begins)
  const inside = { from: right.indexOf("if p_room = 'mine' then"), to: right.indexOf("return next;") }
  const lines = right.slice(inside.from, inside.to).split("\n")
  return lines.flatMap((line, nth) => {
    const [code = ""] = line.split("--")
    const conjunct = code.match(/^\s*and (.+)$/)
    const changes = [
      ...slips(code),
      ...(conjunct && isWhole(conjunct[1] ?? "") ? [{ word: "is left out", text: "" }] : []),
    ]
    return changes.map(({ word, text }) => ({
      name: `door: «${code.trim()}» ${word}`,
      ...{ table: "door", command: "all" },
      wrong: right.replace(lines.join("\n"), lines.with(nth, text).join("\n")),
      right,
    }))
  })
}

/** A line that can be left out without leaving a bracket open. */
const isWhole = (text: string) => text.split("(").length === text.split(")").length

export const makeMutants = (): Mutant[] => [...readPolicies().flatMap(mutantsOf), ...mutantsOfDoor()]
