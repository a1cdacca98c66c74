import { expect, it } from "vitest"
import { readChanges } from "./kept-changes.ts"

it("Jo goes on from what Jo made of two notes", () => {
  const changes = { "note-1.1": "Quieter", "note-2.3": "" }
  expect(readChanges(JSON.stringify(changes))).toEqual(changes)
})

it.each([
  ["nothing was typed", null],
  ["it is no list of changes", '"Quieter"'],
  ["it is torn", '{"note-1.1": "Qui'],
  ["it holds no words", '{"note-1.1": {"words": 1}}'],
])("Jo's notes stand as they are when %s", (_why, words) => {
  expect(readChanges(words)).toEqual({})
})
