import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Persona } from "#db/seed/personas.ts"
import { root } from "../../bin/run-step.js"
import { pagesOfBuild } from "./ask-everything.ts"
import type { Figure } from "./figure.ts"
import { withHouses } from "./house.ts"

/** What nobody beside a person may read off a tab, a history, a file or a subject line. */
const telling =
  /vagin|vulv|pelvi|dilat|trainer|\bsex|sensate|intima|penetrat|\bpain|therap|clinical|gynae|genit|orgasm|libid|erotic|fertil|trauma/i

const rooms: [RegExp, Persona | null][] = [
  [/^\/patient/, "amara"],
  [/^\/partner/, "jo"],
  [/^\/clinician/, "okafor"],
  [/^\//, null],
]

/** I22: title, icon, manifest, address, subject and sender. */
export const discreet: Figure = {
  name: "I22: titles, icons, addresses and subjects",
  required: "none of the word list",
  async measure(effort) {
    return withHouses(effort, 1, async ([house]) => {
      if (!house) throw new Error("A house was asked for.")
      const told: string[] = []
      const addresses = new Set<string>(pagesOfBuild())
      let pages = 0
      for (const page of pagesOfBuild()) {
        const who = rooms.find(([room]) => room.test(page))?.[1]
        const headers = new Headers(who ? { Cookie: `ownpace=${house.cookieOf.get(who)}` } : {})
        const html = await (await fetch(`http://127.0.0.1:${house.port}${page}`, { headers })).text()
        pages += 1
        const [, title = ""] = /<title>([^<]*)<\/title>/.exec(html) ?? []
        if (title !== "" && title !== "Ownpace") told.push(`${page} is titled ${title}`)
        const named = html.match(/<(?:link|meta)[^>]*>/g) ?? []
        for (const tag of named) if (telling.test(tag)) told.push(`${page}: ${tag}`)
        for (const [, address = ""] of html.matchAll(/href="([^"#?]*)/g))
          if (address.startsWith("/")) addresses.add(address)
      }
      // Where a link leads, the history remembers; names of built files are seen by nobody.
      const open = [...addresses].filter((address) => !address.startsWith("/_next/"))
      told.push(...open.filter((address) => telling.test(address)).map((address) => `the address ${address}`))
      told.push(...lettersAndFiles().filter((line) => telling.test(line)))
      return {
        reached: `${pages} pages, ${open.length} addresses, ${told.length} hits`,
        passed: told.length === 0 && pages > 40,
        told,
      }
    })
  },
}

/** Every word of a letter stands outside the app, and so does the name of every file that is served. */
function lettersAndFiles(): string[] {
  const letters: Record<string, unknown> = JSON.parse(
    readFileSync(join(root, "content/messages/en/mail.json"), "utf8"),
  )
  return [...wordsIn(letters), ...readdirSync(join(root, "public"), { recursive: true, encoding: "utf8" })]
}

const wordsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(wordsIn)
