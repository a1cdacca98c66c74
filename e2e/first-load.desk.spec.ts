import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { type APIRequestContext, expect, test } from "@playwright/test"
import { relationships } from "#db/seed/personas.ts"

/** Bytes of script, gzip, that a page may bring beyond what the framework itself needs. */
const budget = 30 * 1024

const pages = {
  amara: [
    "/patient",
    "/patient/progress",
    "/patient/sharing",
    "/patient/together",
    "/patient/ladder",
    "/patient/messages",
    "/patient/help",
    "/patient/invite",
    "/patient/invite/clinician",
    "/patient/people",
    `/patient/people/${relationships.amaraJo}`,
    "/patient/sharing/looked",
    "/patient/sharing/receipts",
    "/patient/sharing/cards",
    "/patient/sharing/cards/new",
    "/patient/together/agreement",
    "/patient/together/notes",
    "/patient/account",
    "/patient/account/settings",
    "/patient/account/keys",
    "/patient/account/take-away",
  ],
  jo: [
    "/partner",
    "/partner/agreement",
    "/partner/notes",
    "/partner/read",
    "/partner/choices",
    "/partner/account",
    "/partner/account/keys",
    "/partner/account/take-away",
  ],
} as const

const sizes = new Map<string, number>()
async function sizeOf(request: APIRequestContext, path: string): Promise<number> {
  const known = sizes.get(path)
  if (known !== undefined) return known
  const size = gzipSync(await (await request.get(path)).body()).length
  sizes.set(path, size)
  return size
}
const total = async (request: APIRequestContext, paths: Iterable<string>) => {
  let sum = 0
  for (const path of new Set(paths)) sum += await sizeOf(request, path)
  return sum
}

/** What every page of the framework loads, whatever is on it. */
const frameworkOwn = (): string[] =>
  JSON.parse(
    readFileSync(new URL("../.next/build-manifest.json", import.meta.url), "utf8"),
  ).rootMainFiles.map((file: string) => `/_next/${file}`)

for (const [person, paths] of Object.entries(pages))
  for (const path of paths)
    test(`${path} brings at most 30 KB of script of our own`, async ({ request }) => {
      await request.get(`/demo/open/${person}`)
      const answer = await request.get(path)
      expect(answer.status()).toBe(200)
      expect(new URL(answer.url()).pathname).toBe(path)
      const html = await answer.text()
      const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+\.js)[^"]*"([^>]*)>/g)]
        .filter(([tag]) => !/nomodule/i.test(tag))
        .map(([, src]) => src ?? "")
      expect(scripts.length).toBeGreaterThan(0)
      const [floor, all] = [await total(request, frameworkOwn()), await total(request, scripts)]
      expect(floor).toBeGreaterThan(50 * 1024)
      test.info().annotations.push({ type: "gzip", description: `${floor} and ${all - floor}` })
      expect(all - floor).toBeLessThanOrEqual(budget)
    })
