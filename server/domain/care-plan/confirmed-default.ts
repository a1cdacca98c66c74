import { defaultTemplate } from "./default-template.ts"
import type { CarePlan } from "./plan.ts"
import { confirm, type Source } from "./source.ts"

/** A number that comes with the program, or several that stand together, and where they were taken from. */
export type ClinicalDefault = {
  readonly topic: string
  /** As they are today: a confirmation is of these and of no others. */
  readonly numbers: string
  readonly source: Source
}

/** A clinician of a practice stands behind a default, for everybody who works there. */
export type Confirmation = {
  readonly topic: string
  readonly numbers: string
  readonly by: string
  /** ISO day. */
  readonly on: string
}

export const clinicalDefaults: readonly ClinicalDefault[] = [
  ...defaultTemplate.items.flatMap(({ id, dose, settings, source }) =>
    source ? [{ topic: `item.${id}`, numbers: JSON.stringify({ dose, settings }), source }] : [],
  ),
  {
    topic: "criteria",
    numbers: numbersOf(defaultTemplate),
    source: defaultTemplate.stepCriteria.source,
  },
]

function numbersOf({ stepCriteria }: CarePlan): string {
  return JSON.stringify({ ...stepCriteria, source: undefined })
}

/** The plan with each confirmed default said to be one. What changed since it was confirmed is for review again. */
export const withConfirmed = (plan: CarePlan, confirmations: readonly Confirmation[]): CarePlan => {
  const say = (source: Source): Source => {
    const known = clinicalDefaults.find((one) => one.source.from === source.from)
    const found = confirmations.find((one) => one.topic === known?.topic && one.numbers === known.numbers)
    return found && source.standing !== "confirmed" ? confirm(source, found.by, found.on) : source
  }
  return {
    ...plan,
    items: plan.items.map((item) => (item.source ? { ...item, source: say(item.source) } : item)),
    // Numbers of this plan's own are confirmed in it, by whoever wrote them.
    stepCriteria:
      numbersOf(plan) === numbersOf(defaultTemplate)
        ? { ...plan.stepCriteria, source: say(plan.stepCriteria.source) }
        : plan.stepCriteria,
  }
}
