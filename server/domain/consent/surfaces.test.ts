import { expect, it } from "vitest"
import { surfacesOf } from "./surfaces.ts"

const always = ["open_pages", "letters", "files"]

it("names for Jo the pages of the two, each once", () =>
  expect(surfacesOf(["couple_log", "couple_plan"], "partner")).toEqual(["together", "agreement", ...always]))

it("names for Dr Okafor the page of the person, the list and the editor", () =>
  expect(surfacesOf(["solo_plan", "ratings"], "clinician")).toEqual([
    "patient_page",
    "caseload",
    "plan_editor",
    ...always,
  ]))

it.each([
  ["couple_plan", ["together", "agreement"]],
  ["couple_log", ["together"]],
  ["shared_card", ["cards"]],
  ["adherence", ["together"]],
  ["trainer_step", ["together"]],
  ["goals", ["together"]],
] as const)("names where Jo met Amara's %s", (category, named) =>
  expect(surfacesOf([category], "partner")).toEqual([...named, ...always]),
)

it.each([
  ["solo_plan", ["patient_page", "caseload", "plan_editor"]],
  ["trainer_step", ["patient_page", "caseload"]],
  ["ratings", ["patient_page", "caseload"]],
  ["goals", ["patient_page", "caseload"]],
  ["couple_plan", ["patient_page"]],
  ["notes", ["patient_page"]],
  ["adherence", ["patient_page"]],
  ["reflection", ["patient_page"]],
  ["shared_card", ["cards"]],
  ["couple_log", ["patient_page"]],
  ["medical", ["patient_page", "caseload"]],
] as const)("names where Dr Okafor met Amara's %s", (category, named) =>
  expect(surfacesOf([category], "clinician")).toEqual([...named, ...always]),
)

it("names what is always closed where a category has no page of its own yet", () => {
  expect(surfacesOf(["outcomes"], "clinician")).toEqual(always)
})
