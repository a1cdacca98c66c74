import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { pathFor, readRoutes } from "./known-paths.ts"

const folder = mkdtempSync(join(tmpdir(), "ownpace-routes-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, "routes.json")
const simple = (page: string) => ({ page, regex: `^${page === "/" ? "/" : page}(?:/)?$` })
writeFileSync(
  file,
  JSON.stringify({
    staticRoutes: ["/", "/patient", "/demo", "/outbox", "/gallery/screens", "/demonstrate"].map(simple),
    dynamicRoutes: [
      { page: "/invitation/[token]", regex: "^/invitation/([^/]+?)(?:/)?$" },
      { page: "/demo/open/[person]", regex: "^/demo/open/([^/]+?)(?:/)?$" },
    ],
  }),
)
const real = readRoutes("real", file)

it.each(["/", "/patient", "/patient?from=x", "/invitation/abc", "/demonstrate"])("lets %s through", (url) => {
  expect(pathFor(url, real)).toBe(url)
})

it.each([
  "/demo",
  "/demo/",
  "/demo/open/amara",
  "/outbox",
  "/gallery/screens",
  "/%64emo",
  "/DEMO",
  "//demo",
  "/demo/nothing",
  "/nowhere",
  "/nowhere/",
  "/%",
  "/patient/nowhere",
  "/absent",
])("knows nothing of %s in a real installation", (url) => {
  expect(pathFor(url, real)).toBe("/absent")
})

it("keeps what is asked beside the address, so that it is answered alike", () => {
  expect(pathFor("/demo?_rsc=1", real)).toBe("/absent?_rsc=1")
})

it("has the pages of the demonstration in a demonstration", () => {
  expect(pathFor("/demo/open/amara", readRoutes("demonstration", file))).toBe("/demo/open/amara")
})
