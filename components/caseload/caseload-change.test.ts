import { expect, it } from "vitest"
import { groupOf, safetyFirst } from "./caseload-change.ts"

it("puts Noor's safety form before everybody else's news", () => {
  expect(groupOf({ kind: "safety_form", day: "2026-11-23" })).toBe("needs_you")
})

it("puts somebody who waits for a safety sign to be looked at before those whose names come first", () => {
  const amara = { name: "Amara", change: { kind: "message" as const, text: "Hello" } }
  const mei = { name: "Mei", change: { kind: "safety_sign" as const, day: "2026-11-23" } }
  const noor = { name: "Noor", change: { kind: "safety_form" as const, day: "2026-11-22" } }
  expect(safetyFirst([amara, mei, noor]).map(({ name }) => name)).toEqual(["Mei", "Noor", "Amara"])
})

it("tells Dr Okafor what changed with Amara without calling it urgent", () => {
  expect(groupOf({ kind: "offer_accepted", version: 6 })).toBe("changed_since")
  expect(groupOf({ kind: "sessions", count: 7, item: "Green" })).toBe("changed_since")
})

it("does not read a meaning into Mei's quiet weeks", () => {
  expect(groupOf({ kind: "plan", version: 2 })).toBe("nothing_new")
})
