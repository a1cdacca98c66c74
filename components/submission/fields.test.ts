import { expect, it } from "vitest"
import { isAllOf } from "./fields.ts"

it("what Jo sent is all that Jo had typed, blanks at its ends aside", () => {
  expect(isAllOf("The rain was loud.", "The rain was loud.")).toBe(true)
  expect(isAllOf(" The rain was loud. \n", "The rain was loud.")).toBe(true)
})

it.each(["The rain was loud. And", "The rain was", ""])(
  "Jo typed on while it was being sent, and it is «%s» now",
  (typed) => expect(isAllOf(typed, "The rain was loud.")).toBe(false),
)
