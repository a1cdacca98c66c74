import { defaultTemplate, planFromTemplate } from "../default-template.ts"
import type { CarePlan, PlanItem } from "../plan.ts"

export const amaras = planFromTemplate(
  defaultTemplate,
  [{ id: "smear", words: "A smear test that I can bear" }],
  {
    sensateFocus: true,
  },
)

export const item = (plan: CarePlan, id: string): PlanItem => {
  const found = plan.items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`the plan has no ${id}`)
  return found
}
