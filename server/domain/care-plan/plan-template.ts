import { defaultTemplate } from "./default-template.ts"
import type { CarePlan } from "./plan.ts"

/** Nothing in it but the numbers that every plan needs. */
export const emptyPlan: CarePlan = { ...defaultTemplate, items: [], ladder: null }

/** What of a plan can serve another person: no goals, no hints, no note, and no measures of somebody's trainers. */
export const withoutPerson = (plan: CarePlan): CarePlan => ({
  ...plan,
  goals: [],
  noteToPatient: "",
  items: plan.items.map((item) => ({ ...item, hint: "" })),
  ladder: plan.ladder && {
    ...plan.ladder,
    items: plan.ladder.items.map((item) => ({ ...item, diameterMm: null, lengthMm: null, difficulty: null })),
  },
})
