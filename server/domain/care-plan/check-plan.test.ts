import { describe, expect, it } from "vitest"
import { changePlan, type PlanChange } from "./change-plan.ts"
import { checkPlan } from "./check-plan.ts"
import type { PlanItem } from "./plan.ts"
import { amaras, item } from "./testing/amaras-plan.ts"

describe("a plan that would not work is kept from Amara, with a reason beside the field", () => {
  const dose = { ...item(amaras, "trainer").dose }
  const ladder = amaras.ladder
  if (ladder === null) throw new Error("the template has a ladder")
  const [first] = ladder.items
  if (first === undefined) throw new Error("the ladder has items")
  const floor = item(amaras, "pelvic-floor")
  if (floor.kind !== "pelvic_floor") throw new Error("the pelvic floor item is one")

  const cases: [string, PlanChange, string, string][] = [
    [
      "no minutes",
      { kind: "set_dose", itemId: "trainer", dose: { ...dose, minutes: 0 } },
      "items.trainer.dose.minutes",
      "out_of_range",
    ],
    [
      "half a minute",
      { kind: "set_dose", itemId: "trainer", dose: { ...dose, minutes: 2.5 } },
      "items.trainer.dose.minutes",
      "not_whole",
    ],
    [
      "eight days a week",
      { kind: "set_dose", itemId: "trainer", dose: { ...dose, days: { kind: "times_a_week", times: 8 } } },
      "items.trainer.dose.days.times",
      "out_of_range",
    ],
    [
      "no weekday at all",
      { kind: "set_dose", itemId: "trainer", dose: { ...dose, days: { kind: "weekdays", weekdays: [] } } },
      "items.trainer.dose.days.weekdays",
      "empty",
    ],
    [
      "Monday twice",
      {
        kind: "set_dose",
        itemId: "trainer",
        dose: { ...dose, days: { kind: "weekdays", weekdays: [1, 1] } },
      },
      "items.trainer.dose.days.weekdays",
      "twice",
    ],
    [
      "letting go for less long than holding",
      {
        kind: "replace_item",
        item: { ...floor, settings: { ...floor.settings, holdSeconds: 8, releaseSeconds: 4 } },
      },
      "items.pelvic-floor.settings.releaseSeconds",
      "shorter_than_hold",
    ],
    ["the same item twice", { kind: "add_item", item: floor }, "items", "twice"],
    [
      "a goal without words",
      { kind: "set_goals", goals: [{ id: "g", words: "  " }] },
      "goals.g.words",
      "empty",
    ],
    [
      "a goal of a thousand letters",
      { kind: "set_goals", goals: [{ id: "g", words: "a".repeat(1000) }] },
      "goals.g.words",
      "too_long",
    ],
    [
      "nine goals",
      { kind: "set_goals", goals: [..."123456789"].map((id) => ({ id, words: id })) },
      "goals",
      "too_many",
    ],
    ["a trainer session without a ladder", { kind: "set_ladder", ladder: null }, "ladder", "needs_ladder"],
    [
      "an empty ladder",
      { kind: "set_ladder", ladder: { items: [], startItemId: "size-1" } },
      "ladder.items",
      "empty",
    ],
    [
      "a start that is not on the ladder",
      { kind: "set_ladder", ladder: { ...ladder, startItemId: "gone" } },
      "ladder.startItemId",
      "not_on_ladder",
    ],
    [
      "a trainer one millimetre wide",
      { kind: "set_ladder", ladder: { items: [{ ...first, diameterMm: 1 }], startItemId: first.id } },
      "ladder.items.size-1.diameterMm",
      "out_of_range",
    ],
    [
      "a trainer half a metre long",
      {
        kind: "set_ladder",
        ladder: { items: [{ ...first, lengthMm: 500, difficulty: 3 }], startItemId: first.id },
      },
      "ladder.items.size-1.lengthMm",
      "out_of_range",
    ],
    [
      "a ceiling that is not on the ladder",
      { kind: "set_step_ceiling", itemId: "gone" },
      "stepCeilingItemId",
      "not_on_ladder",
    ],
    [
      "pain of eleven",
      { kind: "set_step_criteria", numbers: { maxPeakPain: 11 } },
      "stepCriteria.maxPeakPain",
      "out_of_range",
    ],
  ]

  it.each(cases)("%s", (_words, change, path, reason) => {
    expect(changePlan(amaras, change)).toEqual({
      kind: "refused",
      problems: expect.arrayContaining([{ path, reason }]),
    })
  })

  it("a breath too long to take, and a progressive relaxation without tension", () => {
    const breathing: PlanItem = {
      ...item(amaras, "breathing"),
      kind: "breathing",
      settings: { inSeconds: 30, holdSeconds: 0, outSeconds: 6 },
    }
    const progressive: PlanItem = {
      ...breathing,
      id: "p",
      kind: "relaxation",
      settings: { form: "progressive", tenseSeconds: 0, releaseSeconds: 20, order: "feet_up" },
    }
    expect(checkPlan({ ...amaras, items: [breathing, progressive] }).map(({ path }) => path)).toEqual([
      "items.breathing.settings.inSeconds",
      "items.p.settings.tenseSeconds",
    ])
  })
})
