import { expect, it } from "vitest"
import { defaultTemplate } from "../care-plan/default-template.ts"
import { isNumbered } from "./ladder.ts"

it("Amara's Green is her own word, and what nobody has named yet is a number", () => {
  expect(isNumbered("Green")).toBe(false)
  expect(isNumbered("Size 2")).toBe(false)
  expect(defaultTemplate.ladder?.items.every(({ label }) => isNumbered(label))).toBe(true)
})
