import fc from "fast-check"
import { type Persona, personas } from "#db/seed/personas.ts"
import { appRouter } from "#server/api/root.ts"
import type { Figure } from "./figure.ts"
import { type House, withHouses } from "./house.ts"

const inputs = { long: 2000, short: 12 }
const askedAtOnce = 8

const names = Object.keys(appRouter._def.procedures)
/** Ends the sign-in that it is asked with, or the account; asked by itself elsewhere. */
const lastWords = ["account.signOut", "account.endOthers", "erasure.erase", "sensateFocus.leave"]
const principals: readonly (Persona | null)[] = ["amara", "jo", "sam", "okafor", "ruiz", "noor", null]

const odd = fc.constantFrom(
  ...[
    "",
    "\u0000",
    "\ud800",
    "'; drop table circle; --",
    "$" + "{7*7}",
    "<script>",
    "a".repeat(5000),
    "１２",
    "‮",
  ],
  ...["2026-02-30", "24:60", "9999-12-31", "-1", "1e400", "null", "__proto__"],
  ...Object.values(personas).map(({ id }) => id),
)
const field = fc.constantFrom(
  ...[
    "room",
    "circleId",
    "relationshipId",
    "id",
    "clientId",
    "category",
    "until",
    "mode",
    "day",
    "on",
    "at",
    "time",
  ],
  ...[
    "zone",
    "words",
    "text",
    "thread",
    "place",
    "plan",
    "log",
    "answer",
    "expectedVersion",
    "withId",
    "constructor",
  ],
)
const leaf = fc.oneof(odd, fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null))
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, tie("object"), fc.array(tie("value"), { maxLength: 4 })),
  object: fc.dictionary(fc.oneof(field, fc.string()), tie("value"), { maxKeys: 8 }),
}))

/** Whatever anybody sends to any procedure: an answer that it knows, and never a trouble of ours. */
export const fuzz: Figure = {
  name: "API fuzz, each procedure as each principal",
  required: "2,000 inputs each, no 5xx, no leak",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      const bodies = fc.sample(value, {
        seed: effort.seed,
        numRuns: effort.long ? inputs.long : inputs.short,
      })
      const end = performance.now() + effort.minutes * 60_000
      const told = new Set<string>()
      let asked = 0
      let rounds = 0
      for (const body of bodies) {
        if (effort.long && performance.now() > end) break
        const waiting = names
          .filter((name) => !lastWords.includes(name))
          .flatMap((name) => principals.map((who) => ({ name, who })))
        const asker = async () => {
          for (let next = waiting.shift(); next; next = waiting.shift()) {
            asked += 1
            const wrong = await wrongAnswer(house, next.who, next.name, JSON.stringify(body) ?? "")
            if (wrong) told.add(wrong)
          }
        }
        await Promise.all(Array.from({ length: askedAtOnce }, asker))
        rounds += 1
      }
      return {
        reached: `${rounds} inputs x ${names.length - lastWords.length} procedures x ${principals.length}: ${asked} answers, ${told.size} wrong`,
        passed: told.size === 0 && rounds >= bodies.length,
        told: [...told],
      }
    })
  },
}

const sayings = /select |insert |from "|params|node_modules|\.ts:|constraint|relation "|stack/i

async function wrongAnswer(
  house: House,
  who: Persona | null,
  name: string,
  body: string,
): Promise<string | null> {
  const headers = new Headers({ "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" })
  if (who) headers.set("Cookie", `ownpace=${house.cookieOf.get(who)}`)
  const response = await fetch(`http://127.0.0.1:${house.port}/api/trpc/${name}`, {
    method: "POST",
    headers,
    body,
  })
  const text = await response.text()
  const where = `${who ?? "nobody"} ${name} ${response.status}`
  if (response.status >= 500) return `${where} for ${body.slice(0, 200)}`
  if (response.status >= 400 && sayings.test(text)) return `${where} says ${text.slice(0, 200)}`
  if (!who && response.status === 200 && !/^(doorstep|address|invitation)\./.test(name))
    return `${where}: nobody is answered`
  return null
}
