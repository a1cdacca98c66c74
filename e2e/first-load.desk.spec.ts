import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { type APIRequestContext, expect, test } from "@playwright/test"
import { personas, relationships } from "#db/seed/personas.ts"

/** Bytes of script, gzip, that a page may bring beyond what the framework itself needs. */
const budget = 30 * 1024

const built = (path: string) => readFileSync(new URL(`../.next/${path}`, import.meta.url), "utf8")

/** Every page of a patient and of a partner, from the build itself: a new one is weighed by itself. */
const pages = Object.entries<string>(JSON.parse(built("app-path-routes-manifest.json")))
  .filter(([page, route]) => page.endsWith("/page") && /^\/(patient|partner)(\/|$)/.test(route))
  .toSorted()

/** Where a page with something of somebody's in its address is weighed. */
const addresses: Record<string, string> = {
  "/patient/messages/[withId]": `/patient/messages/${personas.okafor.id}`,
  "/patient/people/[relationshipId]": `/patient/people/${relationships.amaraJo}`,
  "/patient/see-as/[relationshipId]": `/patient/see-as/${relationships.amaraOkafor}`,
  "/patient/session/[address]": "/patient/session/breathe",
}
/** Pages that have an address once something has happened: weighed by all that their build could ask for. */
const byBuild = ["/patient/invite/[id]", "/patient/progress/[id]", "/patient/sharing/receipts/[id]"]
/** Pages that lead elsewhere where there is nothing to do on them. */
const leadOn = ["/patient/first-plan"]

/** What every page of the framework loads, whatever is on it. */
const frameworkOwn: string[] = JSON.parse(built("build-manifest.json")).rootMainFiles

const sizes = new Map<string, number>()
async function total(request: APIRequestContext, files: Iterable<string>): Promise<number> {
  let sum = 0
  for (const file of new Set(files)) {
    const size = sizes.get(file) ?? gzipSync(await (await request.get(`/_next/${file}`)).body()).length
    sizes.set(file, size)
    sum += size
  }
  return sum
}

async function scriptsOn(request: APIRequestContext, route: string): Promise<string[]> {
  const address = addresses[route] ?? route
  expect(address, "says where it is weighed").not.toContain("[")
  await request.get(`/demo/open/${route.startsWith("/partner") ? "jo" : "amara"}`)
  const answer = await request.get(address)
  expect(answer.status()).toBe(200)
  if (!leadOn.includes(route)) expect(new URL(answer.url()).pathname).toBe(address)
  return [...(await answer.text()).matchAll(/<script[^>]*\ssrc="\/_next\/([^"]+\.js)[^"]*"([^>]*)>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, file]) => file ?? "")
}

/** More than a page asks for at first: also what it fetches when it is wanted, and what stands in its frame. */
function scriptsInBuild(page: string): string[] {
  const manifest = built(`server/app${page}_client-reference-manifest.js`)
  const { entryJSFiles } = JSON.parse(manifest.slice(manifest.indexOf("] = ") + 4).replace(/;?\s*$/, ""))
  return Object.values<string[]>(entryJSFiles).flat()
}

test("there are pages of both to weigh", () => {
  expect(pages.length).toBeGreaterThan(30)
})

for (const [page, route] of pages)
  test(`${route} brings at most 30 KB of script of our own`, async ({ request }) => {
    const scripts = byBuild.includes(route) ? scriptsInBuild(page) : await scriptsOn(request, route)
    expect(scripts.length).toBeGreaterThan(0)
    const floor = await total(request, frameworkOwn)
    const own = await total(
      request,
      scripts.filter((file) => !frameworkOwn.includes(file)),
    )
    expect(floor).toBeGreaterThan(50 * 1024)
    test.info().annotations.push({ type: "gzip", description: `${floor} and ${own}` })
    expect(own).toBeLessThanOrEqual(budget)
  })
