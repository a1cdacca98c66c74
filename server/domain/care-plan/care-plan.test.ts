import { describe, expect, it } from "vitest"
import { changePlan, type PlanChange } from "./change-plan.ts"
import { checkPlan } from "./check-plan.ts"
import { comparePlans } from "./compare-plans.ts"
import { defaultTemplate, planFromTemplate } from "./default-template.ts"
import type { CarePlan, PlanItem } from "./plan.ts"
import { splitPlanByCategory } from "./split-plan.ts"

const amaras = planFromTemplate(defaultTemplate, [{ id: "smear", words: "A smear test that I can bear" }], {
  sensateFocus: true,
})

const item = (plan: CarePlan, id: string): PlanItem => {
  const found = plan.items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`the plan has no ${id}`)
  return found
}

const changed = (...changes: PlanChange[]): CarePlan =>
  changes.reduce((plan, change) => {
    const decision = changePlan(plan, change)
    if (decision.kind === "refused") throw new Error(JSON.stringify(decision.problems))
    return decision.plan
  }, amaras)

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

describe("Dr Okafor changes the plan", () => {
  it("and sees the longer breathing marked", () => {
    const longer = { ...item(amaras, "breathing").dose, minutes: 8 }
    expect(comparePlans(amaras, changed({ kind: "set_dose", itemId: "breathing", dose: longer }))).toEqual([
      { kind: "changed", part: "item", id: "breathing", field: "dose.minutes", from: 5, to: 8 },
    ])
  })

  it("and sees days of the week as one change", () => {
    const { dose } = item(amaras, "stretches")
    const days = { kind: "weekdays", weekdays: [1, 5] } as const
    expect(
      comparePlans(amaras, changed({ kind: "set_dose", itemId: "stretches", dose: { ...dose, days } })),
    ).toEqual([
      { kind: "changed", part: "item", id: "stretches", field: "dose.days", from: dose.days, to: days },
    ])
  })

  it("and sees what is gone, what is new and what moved", () => {
    const bath: PlanItem = {
      id: "bath",
      kind: "relaxation",
      dose: { minutes: 15, minutesMean: "about", days: { kind: "times_a_week", times: 2 } },
      settings: { form: "bath", tenseSeconds: 0, releaseSeconds: 0, order: "feet_up" },
      optional: true,
      hint: "",
      source: null,
    }
    const next = changed(
      { kind: "remove_item", itemId: "stretches" },
      { kind: "add_item", item: bath },
      { kind: "move_item", itemId: "trainer", to: 0 },
    )
    expect(comparePlans(amaras, next)).toEqual([
      { kind: "added", part: "item", id: "bath" },
      { kind: "removed", part: "item", id: "stretches" },
      { kind: "moved", part: "item", id: "trainer", from: 2, to: 0 },
    ])
  })

  it("and her name under the criteria is no change for Amara", () => {
    const confirmed = changed({ kind: "confirm_step_criteria", by: "Dr Adaeze Okafor", on: "2026-11-20" })
    expect(confirmed.stepCriteria.source).toMatchObject({
      standing: "confirmed",
      confirmedBy: "Dr Adaeze Okafor",
    })
    expect(comparePlans(amaras, confirmed)).toEqual([])
  })

  it("and finds note, ceiling, pace, goals, hint and criteria each marked", () => {
    const next = changed(
      { kind: "set_note", note: "Take your time." },
      { kind: "set_step_ceiling", itemId: "size-2" },
      { kind: "set_self_paced", selfPaced: true },
      { kind: "set_goals", goals: [{ id: "smear", words: "A smear test, my way" }] },
      { kind: "set_hint", itemId: "trainer", hint: "A warm bath first helps." },
      { kind: "set_step_criteria", numbers: { sessions: 4 } },
    )
    expect(comparePlans(amaras, next).map((one) => (one.kind === "changed" ? one.field : one.kind))).toEqual([
      "words",
      "hint",
      "sessions",
      "stepCeilingItemId",
      "selfPaced",
      "noteToPatient",
    ])
  })

  it("and a ladder in Amara's own order and words is compared item by item", () => {
    const cup = {
      id: "cup",
      kind: "cup",
      label: "the small cup",
      diameterMm: null,
      lengthMm: null,
      difficulty: 8,
      criteria: null,
    } as const
    const ladder = amaras.ladder
    if (ladder === null) throw new Error("the template has a ladder")
    const next = changed({
      kind: "set_ladder",
      ladder: {
        ...ladder,
        items: ladder.items
          .map((one) => (one.id === "size-1" ? { ...one, label: "white" } : one))
          .toSpliced(2, 0, cup),
      },
    })
    expect(comparePlans(amaras, next)).toEqual([
      { kind: "added", part: "ladder_item", id: "cup" },
      { kind: "changed", part: "ladder_item", id: "size-1", field: "label", from: "1", to: "white" },
    ])
  })

  it("and a plan compared with itself shows nothing", () => expect(comparePlans(amaras, amaras)).toEqual([]))

  it("and replacing the settings of one item leaves the others alone", () => {
    const trainer = item(amaras, "trainer")
    const slower = {
      ...trainer,
      kind: "trainer",
      settings: { breathing: { inSeconds: 4, holdSeconds: 0, outSeconds: 8 } },
    } as PlanItem // the same item with other settings of its kind
    expect(comparePlans(amaras, changed({ kind: "replace_item", item: slower }))).toEqual([
      {
        kind: "changed",
        part: "item",
        id: "trainer",
        field: "settings.breathing.outSeconds",
        from: 6,
        to: 8,
      },
    ])
  })

  it("and an unknown item changes nothing", () =>
    expect(
      changed({ kind: "move_item", itemId: "no-such", to: 0 }, { kind: "remove_item", itemId: "no-such" }),
    ).toEqual(amaras))
})

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
