import { expect, it } from "vitest"
import { floorProblems, isBelow, lockProblems } from "./locked.js"
import { isNewEnough } from "./prepare.js"

it.each([
  ["16.3.2", "16.3.3", true],
  ["16.3.3-canary.1", "16.3.3", true],
  ["16.3.3", "16.3.3", false],
  ["16.10.0", "16.3.3", false],
  ["17.0.0", "16.3.3", false],
])("judges %s against the floor %s", (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below)
})

it("names a package that is too old to be safe", () => {
  expect(floorProblems({ next: "16.3.3" }, () => "16.2.0")).toEqual([expect.stringContaining("next 16.2.0")])
})

it("refuses a lock with a download address or a missing platform, and a loose version", () => {
  const packages = {
    "node_modules/a": { resolved: "somewhere" },
    "node_modules/b": { optionalDependencies: { "b-darwin-arm64": "1.0.0" } },
  }
  expect(lockProblems({ packages }, { dependencies: { a: "^1.0.0" } })).toHaveLength(3)
})

it("finds this project's own lock in order", () => {
  expect([...lockProblems(), ...floorProblems()]).toEqual([])
})

it.each([
  ["20.8.1", false],
  ["18.20.0", false],
  ["20.9.0", true],
  ["26.10.0", true],
])("begins under Node %s: %s", (version, enough) => {
  expect(isNewEnough(version)).toBe(enough)
})
