import { describe, expect, it } from "vitest"
import { checkPlan } from "../care-plan/check-plan.ts"
import { comparePlans } from "../care-plan/compare-plans.ts"
import { defaultTemplate } from "../care-plan/default-template.ts"
import { emptyPlan } from "../care-plan/plan-template.ts"
import { addRungs, moveRung, removeRung } from "./change-ladder.ts"

let made = 0
const newId = () => `new-${++made}`
const add = (plan: typeof defaultTemplate, kind: "trainer" | "finger" | "exam", count = 1) =>
  addRungs(plan, { kind, count, name: kind === "finger" ? "Finger" : "Exam", newId })
const labels = (plan: typeof defaultTemplate) => plan.ladder?.items.map(({ label }) => label)

describe("Dr Okafor builds Amara's ladder", () => {
  it("from nothing, and it begins at the first item", () => {
    const plan = add(emptyPlan, "finger")
    expect(labels(plan)).toEqual(["Finger"])
    expect(plan.ladder?.startItemId).toBe(plan.ladder?.items[0]?.id)
    expect(checkPlan(plan)).toEqual([])
  })

  it("with a set of trainers that go on counting where the last one ended", () => {
    expect(labels(add(defaultTemplate, "trainer", 2))).toEqual(["1", "2", "3", "4", "5", "6"])
  })

  it("with a second finger that can be told from the first", () => {
    expect(labels(add(add(emptyPlan, "finger"), "finger"))).toEqual(["Finger", "Finger 2"])
  })

  it("and states no size that Amara has not measured", () => {
    const item = add(emptyPlan, "trainer").ladder?.items[0]
    expect([item?.diameterMm, item?.lengthMm, item?.difficulty]).toEqual([null, null, null])
  })

  it("and never past what a ladder holds", () => {
    expect(add(defaultTemplate, "trainer", 12).ladder?.items).toHaveLength(16)
    expect(add(add(defaultTemplate, "trainer", 12), "trainer", 12).ladder?.items).toHaveLength(24)
  })

  it("and Amara sees what was added, marked", () => {
    const plan = add(defaultTemplate, "exam")
    expect(comparePlans(defaultTemplate, plan)).toEqual([
      { kind: "added", part: "ladder_item", id: plan.ladder?.items.at(-1)?.id },
    ])
  })
})

describe("an item that is taken off", () => {
  it("leaves the plan beginning at the one below it", () => {
    const from3 = defaultTemplate.ladder && { ...defaultTemplate.ladder, startItemId: "size-3" }
    expect(removeRung({ ...defaultTemplate, ladder: from3 }, "size-3").ladder?.startItemId).toBe("size-2")
  })

  it("leaves it beginning at the first, where it was the first", () => {
    expect(removeRung(defaultTemplate, "size-1").ladder?.startItemId).toBe("size-2")
  })

  it("never opens more: what was open up to it is open up to the one below", () => {
    const plan = { ...defaultTemplate, stepCeilingItemId: "size-2" }
    expect(removeRung(plan, "size-2").stepCeilingItemId).toBe("size-1")
    expect(removeRung({ ...plan, stepCeilingItemId: "size-1" }, "size-1").stepCeilingItemId).toBe("size-2")
  })

  it("leaves no ladder, where it was the last", () => {
    const plan = { ...add(emptyPlan, "finger"), stepCeilingItemId: null }
    const left = removeRung(plan, plan.ladder?.startItemId ?? "")
    expect([left.ladder, left.stepCeilingItemId]).toEqual([null, null])
  })

  it("changes nothing, where it is not there", () => {
    expect(removeRung(defaultTemplate, "gone")).toEqual(defaultTemplate)
  })
})

it("moves an item to where Amara finds it, and stops at the ends", () => {
  expect(labels(moveRung(defaultTemplate, "size-3", -1))).toEqual(["1", "3", "2", "4"])
  expect(labels(moveRung(defaultTemplate, "size-1", -1))).toEqual(["1", "2", "3", "4"])
  expect(labels(moveRung(defaultTemplate, "gone", 1))).toEqual(["1", "2", "3", "4"])
  expect(moveRung(emptyPlan, "gone", 1).ladder).toBe(null)
})
