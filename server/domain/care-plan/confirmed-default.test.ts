import { expect, it } from "vitest"
import { changePlan } from "./change-plan.ts"
import { type Confirmation, clinicalDefaults, withConfirmed } from "./confirmed-default.ts"
import { defaultTemplate } from "./default-template.ts"
import type { CarePlan } from "./plan.ts"

const byOkafor = (topic: string): Confirmation => ({
  topic,
  numbers: clinicalDefaults.find((one) => one.topic === topic)?.numbers ?? "",
  by: "Dr Okafor",
  on: "2026-11-22",
})
const standing = (plan: CarePlan, id: string) => plan.items.find((item) => item.id === id)?.source?.standing

it("every number of the first plan is a default that somebody can confirm", () =>
  expect(clinicalDefaults.map(({ topic }) => topic)).toEqual([
    "item.breathing",
    "item.stretches",
    "item.pelvic-floor",
    "item.trainer",
    "item.sensate-focus",
    "criteria",
  ]))

it("is said to be confirmed, by whom and when, once Dr Okafor has done so", () => {
  const plan = withConfirmed(defaultTemplate, [byOkafor("item.breathing"), byOkafor("criteria")])
  expect(plan.items[0]?.source).toMatchObject({
    standing: "confirmed",
    confirmedBy: "Dr Okafor",
    confirmedOn: "2026-11-22",
  })
  expect(plan.stepCriteria.source.standing).toBe("confirmed")
  expect(standing(plan, "stretches")).toBe("default_for_clinical_review")
})

it("is for review again when the number is another one than was confirmed", () => {
  const before = { ...byOkafor("item.breathing"), numbers: "{}" }
  expect(standing(withConfirmed(defaultTemplate, [before]), "breathing")).toBe("default_for_clinical_review")
})

it("says nothing of criteria that are this plan's own, and a confirmed number that is changed is nobody's yet", () => {
  const own = { kind: "set_step_criteria", numbers: { talkFromPain: 5 } } as const
  const confirmed = withConfirmed(defaultTemplate, [byOkafor("criteria")])
  const decision = changePlan(confirmed, own)
  if (decision.kind === "refused") throw new Error("five is a pain to talk from")
  expect(decision.plan.stepCriteria).toMatchObject({
    talkFromPain: 5,
    source: { standing: "default_for_clinical_review", confirmedBy: null },
  })
  expect(withConfirmed(decision.plan, [byOkafor("criteria")])).toEqual(decision.plan)
})

it("leaves alone what a clinician confirmed in one plan, and what has no source", () => {
  const own = withConfirmed(defaultTemplate, [{ ...byOkafor("criteria"), by: "Lena Lind" }])
  const again = withConfirmed({ ...own, items: own.items.map((item) => ({ ...item, source: null })) }, [
    byOkafor("criteria"),
    byOkafor("item.breathing"),
  ])
  expect(again.stepCriteria.source.confirmedBy).toBe("Lena Lind")
  expect(again.items.every(({ source }) => source === null)).toBe(true)
})
