import { describe, expect, it } from "vitest"
import { checkPlan } from "./check-plan.ts"
import { defaultTemplate, planFromTemplate } from "./default-template.ts"
import { splitPlanByCategory } from "./split-plan.ts"
import { amaras } from "./testing/amaras-plan.ts"

describe("the first plan", () => {
  it("can be offered to Amara as it is", () => expect(checkPlan(amaras)).toEqual([]))

  it("leaves sensate focus out for Mei, who did not ask for it", () => {
    const meis = planFromTemplate(defaultTemplate, [], { sensateFocus: false })
    expect(meis.items.map(({ kind }) => kind)).toEqual(["breathing", "stretches", "pelvic_floor", "trainer"])
  })

  it("says of each number where it came from, and that a clinician has yet to look at it", () => {
    const sources = [
      ...defaultTemplate.items.map(({ source }) => source),
      defaultTemplate.stepCriteria.source,
    ]
    for (const source of sources) {
      expect(source?.standing).toBe("default_for_clinical_review")
      expect(source?.from).not.toBe("")
    }
  })

  it("never states a size that Amara has not measured", () =>
    expect(
      defaultTemplate.ladder?.items.every(
        ({ diameterMm, lengthMm }) => diameterMm === null && lengthMm === null,
      ),
    ).toBe(true))

  it("survives being kept as plain data", () => expect(JSON.parse(JSON.stringify(amaras))).toEqual(amaras))
})

it("keeps sensate focus, goals and the note apart from Amara's own plan, so that each is shared alone", () => {
  const parts = splitPlanByCategory({ ...amaras, noteToPatient: "Take your time." })
  expect(parts.solo_plan.items.map(({ id }) => id)).toEqual([
    "breathing",
    "stretches",
    "pelvic-floor",
    "trainer",
  ])
  expect(parts.couple_plan.items.map(({ id }) => id)).toEqual(["sensate-focus"])
  expect(parts.goals.goals).toEqual(amaras.goals)
  expect(parts.messages.noteToPatient).toBe("Take your time.")
})
