import fc from "fast-check"
import type { z } from "zod"

/** What somebody may paste, in the place of a word that was asked for. */
const pasted = [
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "a\udfffb",
    "\u202e\u2066",
    "\u0301".repeat(40),
    "👩‍👩‍👧",
    "１２",
    "٣",
  ],
  ...["'; drop table circle; --", "<script>", "{a", "{a, plural}", "%s%n", "..\\..", "a".repeat(5000)],
  ...["2026-02-30", "9999-12-31", "0000-01-01", "-271821-04-20", "24:60", "Mars/Base", "-1", "__proto__"],
]
const numbers = [0, -1, 0.5, 1e9, 2 ** 53, -(2 ** 31) - 1, 5e-324, Number.MAX_VALUE]

type Def = {
  type: string
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  element?: z.core.$ZodType
  left?: z.core.$ZodType
  right?: z.core.$ZodType
  items?: z.core.$ZodType[]
  options?: z.core.$ZodType[]
  shape?: Record<string, z.core.$ZodType>
  values?: unknown[]
  entries?: Record<string, string>
}

/** Words that exist: for a field by its name, and for all others. */
export type Known = { byField: Readonly<Record<string, readonly string[]>>; words: readonly string[] }

/**
 * Inputs that have the shape a schema asks for, most of their words taken from what the people of the test have, some
 * of them pasted. Pure noise never gets past the schema; these reach the verb.
 */
export function nearInput(schema: z.core.$ZodType, known: Known, field = ""): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def // the parts of zod's own description that are read here
  const inner = (part: z.core.$ZodType | undefined) =>
    part ? nearInput(part, known, field) : fc.constant(undefined)
  switch (def.type) {
    case "object": {
      const shape = Object.entries(def.shape ?? {}).map(
        ([name, part]) => [name, nearInput(part, known, name)] as const,
      )
      return fc.record(Object.fromEntries(shape))
    }
    case "union":
      return fc.oneof(...(def.options ?? []).map(inner))
    case "array":
      return fc.array(inner(def.element), { maxLength: 4 })
    case "tuple":
      return fc.tuple(...(def.items ?? []).map(inner))
    case "nullable":
      return fc.option(inner(def.innerType))
    case "optional":
    case "default":
    case "prefault":
      return fc.option(inner(def.innerType), { nil: undefined })
    case "pipe":
      return inner(def.in)
    case "literal":
      return fc.constantFrom(...(def.values ?? []))
    case "enum":
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case "boolean":
      return fc.boolean()
    case "number":
      return fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.constantFrom(...numbers))
    case "string":
      return wordsFor(schema, known, field)
    default:
      throw new Error(`No inputs are made for a ${def.type} yet.`)
  }
}

/** Of what is known, what this schema takes; and what it does not refuse of what is pasted. */
function wordsFor(schema: z.core.$ZodType, known: Known, field: string): fc.Arbitrary<string> {
  if (field === "clientId") return fc.uuid({ version: 4 })
  const takes = (word: string) => "value" in schema["~standard"].validate(word)
  const fitting = (known.byField[field] ?? known.words).filter(takes)
  const odd = fc.constantFrom(...(pasted.some(takes) ? pasted.filter(takes) : pasted))
  return fitting.length === 0 ? odd : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...fitting) }, odd)
}
