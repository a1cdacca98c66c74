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
  .map(([, route]) => route)
  .toSorted()

type Address = string | ((request: APIRequestContext) => Promise<string>)

/** The first link of this shape on a page. */
const linkOn = (page: string, shape: RegExp) => async (request: APIRequestContext) =>
  (await (await request.get(page)).text()).match(shape)?.[0] ?? ""

const call = async (request: APIRequestContext, path: string, data: object) => {
  const answer = await request.post(`/api/trpc/${path}`, {
    data,
    headers: { "Sec-Fetch-Site": "same-origin" },
  })
  expect(answer.status()).toBe(200)
  return (await answer.json()).data
}

/** Noor invites somebody, who says yes: then there is a person to confirm. */
async function personToConfirm(request: APIRequestContext): Promise<string> {
  const email = "first-load@example.org"
  await request.get("/demo/open/noor")
  const invited = { kind: "partner", name: "Ash", email, clientId: crypto.randomUUID() }
  const { id, words } = await call(request, "invitation.invite", invited)
  const mails = await (await request.get("/outbox")).text()
  const token = mails.match(new RegExp(`${email}[\\s\\S]*?/invitation/([\\w-]+)`))?.[1]
  await request.get("/demo/open/sam")
  await call(request, "invitation.accept", { token, words, name: "Ash" })
  await request.get("/demo/open/noor")
  return `/patient/invite/${id}`
}

/** Where a page with something of somebody's in its address is weighed. */
const addresses: Record<string, Address> = {
  "/partner/choices/receipts/[id]": linkOn(
    "/partner/choices/receipts",
    /\/partner\/choices\/receipts\/[\da-f-]{36}/,
  ),
  "/patient/invite/[id]": personToConfirm,
  "/patient/messages/[withId]": `/patient/messages/${personas.okafor.id}`,
  "/patient/people/[relationshipId]": `/patient/people/${relationships.amaraJo}`,
  "/patient/progress/[id]": linkOn("/patient/progress", /\/patient\/progress\/[\da-f-]{36}/),
  "/patient/see-as/[relationshipId]": `/patient/see-as/${relationships.amaraOkafor}`,
  "/patient/session/[address]": "/patient/session/breathe",
  "/patient/sharing/receipts/[id]": linkOn(
    "/patient/sharing/receipts",
    /\/patient\/sharing\/receipts\/[\da-f-]{36}/,
  ),
}
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
  await request.get(`/demo/open/${route.startsWith("/partner") ? "jo" : "amara"}`)
  const found = addresses[route] ?? route
  const address = typeof found === "string" ? found : await found(request)
  expect(address, "says where it is weighed").toMatch(/^\/[^[]+$/)
  const answer = await request.get(address)
  expect(answer.status()).toBe(200)
  if (!leadOn.includes(route)) expect(new URL(answer.url()).pathname).toBe(address)
  return [...(await answer.text()).matchAll(/<script[^>]*\ssrc="\/_next\/([^"]+\.js)[^"]*"([^>]*)>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, file]) => file ?? "")
}

test("there are pages of both to weigh", () => {
  expect(pages.length).toBeGreaterThan(30)
})

for (const route of pages)
  test(`${route} brings at most 30 KB of script of our own`, async ({ request }) => {
    const scripts = await scriptsOn(request, route)
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
