import { randomUUID } from "node:crypto"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { personas } from "#db/seed/personas.ts"
import { hashOf, newToken } from "#server/auth/token.ts"
import { root } from "../../bin/run-step.js"
import { ask, everything } from "./ask-everything.ts"
import { sow } from "./canaries.ts"
import type { Figure } from "./figure.ts"
import { type House, proveEverybody, withHouses } from "./house.ts"

/** Somebody without a sign-in, and with what: a cookie in Amara's place, or a header that has opened doors elsewhere. */
type Nobody = { name: string; cookie?: string; headers?: Record<string, string> }

/** Nothing stands in front of the pages (ADR 3), so nothing can be walked around: each asks for its own sign-in. */
export const noSignIn: Figure = {
  name: "no proxy.ts: each page and call without a sign-in, and with a made-up one",
  required: "still no protected byte",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      await proveEverybody([house])
      const words = [...(await sow(house)).map(({ word }) => word), await nameEverybody(house)]
      const inFront = filesInFront()
      const told = inFront.map((file) => `${file} stands in front of the pages`)
      const nobodies = await peopleWithout(house)
      let answers = 0
      for (const nobody of effort.long ? nobodies : nobodies.slice(0, 2))
        for (const request of everything()) {
          const as = nobody.cookie === undefined ? null : "amara"
          const there = { ...house, cookieOf: new Map([["amara", nobody.cookie ?? ""]] as const) }
          const sent = { ...request, headers: { ...request.headers, ...nobody.headers } }
          const { bytes } = await ask(there, as, sent)
          answers += 1
          if (words.some((word) => bytes.includes(word))) told.push(`${nobody.name}: ${request.name}`)
        }
      const amaras = await ask(house, "amara", {
        name: "",
        path: "/patient/together",
        method: "GET",
        headers: {},
      })
      const isThere = words.some((word) => amaras.bytes.includes(word))
      return {
        // That Amara finds her words there shows that the looking works.
        reached: `${inFront.length} files in front; ${words.length} words, ${answers} answers, ${told.length} hits`,
        passed: told.length === 0 && isThere,
        told: isThere ? told : [...told, "Amara does not find her own"],
      }
    })
  },
}

/** What Next would run before a page, in the source or in the build. */
function filesInFront(): string[] {
  const places = ["", "app", "src", ".next/server"]
  return places.flatMap((place) =>
    filesIn(place).filter((file) => /(^|\/)(proxy|middleware)\.[cm]?[jt]sx?$/.test(file)),
  )
}

const filesIn = (place: string): string[] => {
  try {
    return readdirSync(join(root, place), { encoding: "utf8" }).map((file) => join(place, file))
  } catch {
    return [] // there is no such folder
  }
}

/** One word is the name of everybody, so that a page with nothing but a name on it is noticed too. */
async function nameEverybody({ root: db }: House): Promise<string> {
  const word = `canary-${randomUUID()}`
  await db.query("update account set name = $1 || left(name, 1)", [word])
  await db.query("update display_name set name = $1 || left(name, 1)", [word])
  return word
}

async function peopleWithout({ root: db, cookieOf }: House): Promise<Nobody[]> {
  const [expired, half] = [newToken(), newToken()]
  const add = `insert into sign_in_session (token_hash, account_id, expires_at, awaits_second_step)
    values ($1, $2, now() + $3::interval, $4)`
  await db.query(add, [hashOf(expired), personas.amara.id, "-1 second", false])
  await db.query(add, [hashOf(half), personas.amara.id, "1 day", true])
  return [
    { name: "nobody" },
    { name: "a made-up cookie", cookie: newToken() },
    { name: "what a copy of the database knows of a cookie", cookie: hashOf(cookieOf.get("amara") ?? "") },
    { name: "a sign-in that is over", cookie: expired },
    { name: "a sign-in before its second step", cookie: half },
    {
      name: "a header that said the guard had been passed",
      headers: {
        "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
        "x-forwarded-user": personas.amara.email,
      },
    },
  ]
}
