import { setTimeout as wait } from "node:timers/promises"
import type { Persona } from "#db/seed/personas.ts"
import type { Figure } from "./figure.ts"
import { type House, withHouses } from "./house.ts"

const kills = { long: 1000, short: 40 }
const together = 12

/** Who asks for what, and the name that stands in their answer and in nobody else's of these. */
const askers: readonly { who: Persona; path: string; body: unknown; own: RegExp; foreign: RegExp }[] = [
  {
    who: "jo",
    path: "account.settings",
    body: undefined,
    own: /"name":"Jo"/,
    foreign: /"name":"(Mei|Noor|Dr Ruiz)"/,
  },
  {
    who: "mei",
    path: "account.settings",
    body: undefined,
    own: /"name":"Mei"/,
    foreign: /"name":"(Jo|Noor|Amara)"/,
  },
  {
    who: "amara",
    path: "consent.sharing",
    body: undefined,
    own: /Lena Lind/,
    foreign: /"name":"(Mei|Noor|Dr Ruiz)"/,
  },
  {
    who: "mei",
    path: "consent.sharing",
    body: undefined,
    own: /Dr Okafor/,
    foreign: /Lena Lind|"name":"Jo"/,
  },
  { who: "jo", path: "sensateFocus.together", body: { room: "ours" }, own: /Amara/, foreign: /Mei|Noor/ },
]

/** Connections of the running server are killed under load: a request may have to be made again, and nothing else. */
export const backendKills: Figure = {
  name: "backend kills under load",
  required: "1,000, no foreign row, no process exit",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      const wanted = effort.long ? kills.long : kills.short
      const seen = { answers: 0, again: 0, wrong: [] as string[] }
      const ending = new AbortController()
      const load = Array.from({ length: together }, (_, nth) => keepAsking(house, nth, seen, ending.signal))
      let killed = 0
      while (killed < wanted) {
        const { rowCount } = await house.root.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename in ('app_runtime', 'app_auth') and pid <> pg_backend_pid()
           order by random() limit 1`,
        )
        killed += rowCount ?? 0
        await wait(20) // so that answers come in between
      }
      ending.abort()
      await Promise.all(load)
      const isAlive = house.process.exitCode === null && (await recovers(house))
      return {
        reached: `${killed} kills, ${seen.answers} answers, ${seen.again} «try again», ${seen.wrong.length} foreign or odd`,
        passed: isAlive && seen.wrong.length === 0 && seen.answers > killed,
        told: isAlive ? seen.wrong : [...seen.wrong, "the server did not go on"],
      }
    })
  },
}

type Seen = { answers: number; again: number; wrong: string[] }

async function keepAsking(house: House, first: number, seen: Seen, signal: AbortSignal): Promise<void> {
  for (let nth = first; !signal.aborted; nth += 1) {
    const asker = askers[nth % askers.length]
    if (!asker) return
    const { status, text } = await askOnce(house, asker)
    if (status === 503) seen.again += 1
    else if (status === 200 && asker.own.test(text) && !asker.foreign.test(text)) seen.answers += 1
    else seen.wrong.push(`${asker.who} ${asker.path}: ${status} ${text.slice(0, 160)}`)
  }
}

async function askOnce({ port, cookieOf }: House, { who, path, body }: (typeof askers)[number]) {
  const response = await fetch(`http://127.0.0.1:${port}/api/trpc/${path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
      Cookie: `ownpace=${cookieOf.get(who)}`,
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

async function recovers(house: House): Promise<boolean> {
  for (let nth = 0; nth < 50; nth += 1) {
    const answers = await Promise.all(askers.map((asker) => askOnce(house, asker)))
    if (answers.every(({ status }) => status === 200)) return true
    await wait(100)
  }
  return false
}
