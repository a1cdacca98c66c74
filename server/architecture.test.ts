import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { cruise } from "../bin/cruise.js"
import { describeFile, layoutProblems, longFiles, readSource } from "../bin/layout.js"

const root = join(import.meta.dirname, "..")
const files = readSource(root)

it("reads the whole house, not an empty one", () => {
  expect(files.length).toBeGreaterThan(20)
})

it("finds every file of this house in its place", () => {
  expect(layoutProblems(files)).toEqual([])
})

it.each([
  ["a drawer for leftovers", { path: "server/domain/consent/utils.ts", lines: 3 }],
  ["a folder called lib", { path: "components/lib/button.tsx", lines: 3 }],
  ["a file outside the vocabulary of an API room", { path: "server/api/consent/grants.ts", lines: 3 }],
  ["a folder inside an API room", { path: "server/api/consent/verbs/give-grant.ts", lines: 3 }],
  ["a file of 301 lines", { path: "server/domain/consent/decide-access.ts", lines: 301 }],
  ["a test of 401 lines", { path: "server/domain/consent/decide-access.test.ts", lines: 401 }],
  [
    "a verb with a connection of its own",
    describeFile("server/api/consent/give-grant.ts", "new pg.Client({})\n"),
  ],
])("refuses %s", (_what, file) => {
  expect(layoutProblems([file])).toHaveLength(1)
})

it("takes a verb, a long catalogue of words and the schema's own list of tables", () => {
  const good = ["server/api/consent/withdraw-consent.ts", "db/schema/index.ts"].map((path) => ({
    path,
    lines: 60,
  }))
  expect(layoutProblems([...good, { path: "content/library/wording.ts", lines: 900 }])).toEqual([])
  expect(longFiles([{ path: "server/env.ts", lines: 201 }])).toHaveLength(1)
})

const house = mkdtempSync(join(tmpdir(), "ownpace-house-"))
// Each rule with one import that it must refuse: from, to.
const refused = [
  ["no-circles", "server/domain/a.ts", "./b.ts"],
  ["everything-is-found", "app/page.tsx", "#server/nowhere.ts"],
  ["domain-is-pure", "server/domain/clock.ts", "node:fs"],
  ["components-take-props", "components/ui/button.tsx", "#server/api/viewer.ts"],
  ["components-know-no-data", "components/ui/field.tsx", "@trpc/server"],
  ["routes-ask-the-api", "app/patient.tsx", "#db/client.ts"],
  ["server-draws-nothing", "server/api/draw.ts", "#components/ui/button.tsx"],
  ["db-knows-only-the-words", "db/reach.ts", "#server/api/viewer.ts"],
  ["sql-stays-below", "content/words.ts", "pg"],
  ["one-door", "server/api/consent/withdraw-consent.ts", "#db/client.ts"],
  ["tests-are-not-shipped", "server/api/cheat.ts", "#db/testing/open-test-db.ts"],
] as const

let found: Awaited<ReturnType<typeof cruise>>

beforeAll(async () => {
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
    cpSync(join(root, name), join(house, name))
  }
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"))
  const write = (path: string, text: string) => {
    mkdirSync(join(house, dirname(path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  for (const path of ["db/client.ts", "server/api/viewer.ts", "db/testing/open-test-db.ts"]) {
    write(path, "export const it = 1\n")
  }
  for (const [, from, to] of refused) write(from, `import * as it from "${to}"\nexport const use = it\n`)
  write("server/domain/b.ts", 'import * as it from "./a.ts"\nexport const use = it\n')
  write("server/domain/pure.ts", "export const use = 1\n")
  write("components/ui/calm.tsx", 'import * as it from "#server/domain/pure.ts"\nexport const use = it\n')
  found = await cruise(house)
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

it.each(refused)("%s refuses %s importing %s", (rule, from) => {
  expect(found.violations).toContainEqual(expect.objectContaining({ rule, from }))
})

it("lets a component use a pure rule of the domain", () => {
  expect(found.own).toContain("components/ui/calm.tsx")
  expect(found.violations.filter(({ from }) => from === "components/ui/calm.tsx")).toEqual([])
})

it("has an example for each rule", () => {
  expect(new Set(found.rules)).toEqual(new Set(refused.map(([rule]) => rule)))
})
