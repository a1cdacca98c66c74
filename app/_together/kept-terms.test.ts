import { expect, it } from "vitest"
import { readTerms } from "./kept-terms.ts"

const begun = { expectedVersion: null, limits: ["Feet"], typed: { minutes: "20" } }

it("Jo goes on from the terms as they were typed, and from the limits that stood there", () => {
  expect(readTerms(JSON.stringify(begun))).toEqual(begun)
})

it("what Jo typed before limits were kept with it is not lost", () => {
  const { limits: _, ...older } = begun
  expect(readTerms(JSON.stringify(older))).toEqual({ ...begun, limits: [] })
})

it.each([
  ["nothing was typed", null],
  ["it is torn", '{"typed": {"min'],
  ["it is something else", '"Harbour"'],
])("Jo begins from the terms in force when %s", (_why, words) => {
  expect(readTerms(words)).toBeNull()
})
