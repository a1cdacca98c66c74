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

it("names what is always closed where a category has no page of its own yet", () => {
  expect(surfacesOf(["goals"], "partner")).toEqual(always)
  expect(surfacesOf(["reflection"], "clinician")).toEqual(always)
})
