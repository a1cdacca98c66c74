import { Agent, request } from "node:http"
import fc from "fast-check"
import type { z } from "zod"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { type Known, nearInput } from "#db/testing/near-input.ts"
import { appRouter } from "#server/api/root.ts"
import type { Effort, Figure } from "./figure.ts"
import { type House, withHouses } from "./house.ts"

const inputs = { long: 2000, short: 12, perHouse: 200 }
const askedAtOnce = 8

type Procedure = { _def: { inputs?: z.core.$ZodType[] } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>) // tRPC types the flat map as any
/** Ends the sign-in that it is asked with, or the account; asked by itself elsewhere. */
const lastWords = ["account.signOut", "account.endOthers", "erasure.erase", "sensateFocus.leave"]
/** Ends a tie, where what is asked fits; then little would be left to ask about. */
const endings = /^(careCircle|consent|partnerConsent|caseload)\.(end|leave|stop)|^account\.endSession/
const asked = procedures.filter(([name]) => !lastWords.includes(name))
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

const today = Temporal.Now.plainDateISO()
const known: Known = {
  byField: {
    circleId: [circles.amara, circles.mei],
    relationshipId: Object.values(relationships),
    withId: Object.values(personas).map(({ id }) => id),
    idleMinutes: [],
  },
  words: [
    ...Object.values(personas).flatMap(({ id, email }) => [id, email]),
    ...[today, today.add({ days: 3 }), today.add({ months: 2 })].map(String),
    ...["19:00", "Europe/London", "en", "GB", "session", "reflection", "trainer", "Green", "123456", "Tea"],
  ],
}

/** Noise, and as many that have the shape which this procedure asks for: noise alone never gets past the schema. */
function bodiesFor([name, { _def }]: (typeof procedures)[number], numRuns: number, seed: number): unknown[] {
  const [schema] = _def.inputs ?? []
  if (!schema || endings.test(name)) return fc.sample(value, { seed, numRuns: numRuns * 2 })
  const noise = fc.sample(value, { seed, numRuns })
  return fc.sample(nearInput(schema, known), { seed, numRuns }).flatMap((near, nth) => [near, noise[nth]])
}

type Asked = { name: string; bodies: unknown[] }
type Heard = { told: Set<string>; answers: number; taken: number; rounds: number }

/** Whatever anybody sends to any procedure: an answer that it knows, and never a trouble of ours. */
export const fuzz: Figure = {
  name: "API fuzz, each procedure as each principal",
  required: "2,000 inputs each, no 5xx, no leak",
  async measure(effort) {
    const each = effort.long ? inputs.long : inputs.short
    const bodies = asked.map((one) => ({ name: one[0], bodies: bodiesFor(one, each / 2, effort.seed) }))
    const end = effort.long ? performance.now() + effort.minutes * 60_000 : Number.POSITIVE_INFINITY
    const heard: Heard = { told: new Set(), answers: 0, taken: 0, rounds: 0 }
    while (heard.rounds < each && performance.now() < end) await askOneHouse(effort, bodies, heard, end)
    const { told, answers, taken, rounds } = heard
    return {
      reached: `${rounds} inputs x ${asked.length} procedures x ${principals.length}: ${answers} answers, ${taken} taken, ${told.size} wrong`,
      // Where next to nothing is taken, next to nothing was asked.
      passed: told.size === 0 && taken > answers / 50 && rounds >= each,
      told: [...told],
    }
  },
}

/** Some of the inputs, in a house where nothing has been asked yet: what is taken fills it, and ends what could be asked about. */
const askOneHouse = (effort: Effort, bodies: readonly Asked[], heard: Heard, end: number): Promise<void> =>
  withHouses(effort, 1, async ([house]) => {
    if (!house) throw new Error("A house was asked for.")
    const most = Math.max(...bodies.map((one) => one.bodies.length))
    const last = Math.min(heard.rounds + inputs.perHouse, most)
    for (let nth = heard.rounds; nth < last && performance.now() < end; nth += 1) {
      await askAll(house, bodies, nth, heard)
      heard.rounds += 1
    }
  })

/** The same place in everybody's list of inputs, several at once. */
async function askAll(house: House, bodies: readonly Asked[], nth: number, heard: Heard): Promise<void> {
  const waiting = bodies
    .filter((one) => nth < one.bodies.length)
    .flatMap((one) => principals.map((who) => ({ name: one.name, who, body: one.bodies[nth] })))
  const asker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, who, body } = next
      const { isTaken, wrong } = await answerTo(house, who, name, JSON.stringify(body) ?? "")
      heard.answers += 1
      if (wrong) heard.told.add(wrong)
      if (isTaken) heard.taken += 1
    }
  }
  await Promise.all(Array.from({ length: askedAtOnce }, asker))
}

const sayings = /select |insert |from "|params|node_modules|\.ts:|constraint|relation "|stack/i

async function answerTo(house: House, who: Persona | null, name: string, body: string) {
  const { status, text } = await post(house.port, `/api/trpc/${name}`, body, {
    ...{ "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
    ...(who ? { Cookie: `ownpace=${house.cookieOf.get(who)}` } : {}),
  })
  return { isTaken: status === 200, wrong: wrongIn(who, name, body, { status, text }) }
}

const agent = new Agent({ keepAlive: true })

/** Millions of these are sent: Node's own client takes a third of the time that `fetch` does. */
const post = (port: number, path: string, body: string, headers: Record<string, string>) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = { "Content-Length": Buffer.byteLength(body), ...headers }
    const asked = request(
      { agent, host: "127.0.0.1", port, path, method: "POST", headers: sent },
      (answer) => {
        let text = ""
        answer.setEncoding("utf8").on("data", (part) => {
          text += part
        })
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }))
      },
    )
    asked.on("error", reject).end(body)
  })

function wrongIn(
  who: Persona | null,
  name: string,
  body: string,
  response: { status: number; text: string },
): string | null {
  const { text } = response
  const where = `${who ?? "nobody"} ${name} ${response.status}`
  if (response.status >= 500) return `${where} for ${body.slice(0, 200)}`
  if (response.status >= 400 && sayings.test(text)) return `${where} says ${text.slice(0, 200)}`
  if (!who && response.status === 200 && !/^(doorstep|address|invitation)\./.test(name))
    return `${where}: nobody is answered`
  return null
}
