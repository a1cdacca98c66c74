import { expect, it } from "vitest"
import { groupOf } from "./caseload-change.ts"

it("puts Noor's safety form before everybody else's news", () => {
  expect(groupOf({ kind: "safety_form", day: "2026-11-23" })).toBe("needs_you")
})

it("tells Dr Okafor what changed with Amara without calling it urgent", () => {
  expect(groupOf({ kind: "offer_accepted", version: 6 })).toBe("changed_since")
  expect(groupOf({ kind: "sessions", count: 7, item: "Green" })).toBe("changed_since")
})

it("does not read a meaning into Mei's quiet weeks", () => {
  expect(groupOf({ kind: "plan", version: 2 })).toBe("nothing_new")
})
