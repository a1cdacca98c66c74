import { expect, it } from "vitest"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { readTyped, writeTyped } from "./typed-plan.ts"

it("a number that Dr Okafor has emptied is still empty when she comes back, and what has none still has none", () => {
  const [item, ...items] = defaultTemplate.items
  if (!item) throw new Error("the template has no items")
  const plan = {
    ...defaultTemplate,
    items: [{ ...item, dose: { ...item.dose, minutes: Number.NaN } }, ...items],
  }
  expect(readTyped(writeTyped({ plan, draftVersion: 3 }))).toMatchObject({ plan, draftVersion: 3 })
})

it("what she wrote as words stays words", () => {
  const plan = { ...defaultTemplate, noteToPatient: "NaN, null and {}" }
  expect(readTyped(writeTyped({ plan, draftVersion: 0 }))?.plan).toEqual(plan)
})

it.each([null, "", "not a plan", "{}", '{"shape":0,"plan":{}}', "null"])("%o is none", (words) =>
  expect(readTyped(words)).toBeNull(),
)
