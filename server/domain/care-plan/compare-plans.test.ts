import { describe, expect, it } from "vitest"
import { changePlan, type PlanChange } from "./change-plan.ts"
import { comparePlans } from "./compare-plans.ts"
import type { CarePlan, PlanItem } from "./plan.ts"
import { amaras, item } from "./testing/amaras-plan.ts"

const changed = (...changes: PlanChange[]): CarePlan =>
  changes.reduce((plan, change) => {
    const decision = changePlan(plan, change)
    if (decision.kind === "refused") throw new Error(JSON.stringify(decision.problems))
    return decision.plan
  }, amaras)

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
