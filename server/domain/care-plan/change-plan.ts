import type { Ladder, StepNumbers } from "../trainer-ladder/ladder.ts"
import { checkPlan, type PlanProblem } from "./check-plan.ts"
import type { CarePlan, Dose, PlanGoal, PlanItem } from "./plan.ts"
import { confirm, reopen } from "./source.ts"

export type PlanChange =
  | { readonly kind: "set_goals"; readonly goals: readonly PlanGoal[] }
  | { readonly kind: "add_item"; readonly item: PlanItem }
  | { readonly kind: "remove_item"; readonly itemId: string }
  | { readonly kind: "move_item"; readonly itemId: string; readonly to: number }
  | { readonly kind: "set_dose"; readonly itemId: string; readonly dose: Dose }
  | { readonly kind: "set_hint"; readonly itemId: string; readonly hint: string }
  | { readonly kind: "replace_item"; readonly item: PlanItem }
  | { readonly kind: "set_ladder"; readonly ladder: Ladder | null }
  | { readonly kind: "set_step_criteria"; readonly numbers: Partial<StepNumbers> }
  | { readonly kind: "confirm_step_criteria"; readonly by: string; readonly on: string }
  | { readonly kind: "set_step_ceiling"; readonly itemId: string | null }
  | { readonly kind: "set_self_paced"; readonly selfPaced: boolean }
  | { readonly kind: "set_note"; readonly note: string }

export type PlanChangeDecision =
  | { readonly kind: "changed"; readonly plan: CarePlan }
  | { readonly kind: "refused"; readonly problems: readonly PlanProblem[] }

/** The plan after a change, or what stands in its way; the plan before is never touched. */
export const changePlan = (plan: CarePlan, change: PlanChange): PlanChangeDecision => {
  const next = apply(plan, change)
  const problems = checkPlan(next)
  return problems.length === 0 ? { kind: "changed", plan: next } : { kind: "refused", problems }
}

const apply = (plan: CarePlan, change: PlanChange): CarePlan => {
  switch (change.kind) {
    case "set_goals":
      return { ...plan, goals: change.goals }
    case "add_item":
      return { ...plan, items: [...plan.items, change.item] }
    case "remove_item":
      return { ...plan, items: plan.items.filter(({ id }) => id !== change.itemId) }
    case "move_item":
      return { ...plan, items: moved(plan.items, change.itemId, change.to) }
    case "set_dose":
      return eachItem(plan, change.itemId, (item) => ({ ...item, dose: change.dose }))
    case "set_hint":
      return eachItem(plan, change.itemId, (item) => ({ ...item, hint: change.hint }))
    case "replace_item":
      return eachItem(plan, change.item.id, () => change.item)
    case "set_ladder":
      return { ...plan, ladder: change.ladder }
    case "set_step_criteria":
      return withCriteria(plan, change.numbers)
    case "confirm_step_criteria": {
      const { stepCriteria } = plan
      return {
        ...plan,
        stepCriteria: { ...stepCriteria, source: confirm(stepCriteria.source, change.by, change.on) },
      }
    }
    case "set_step_ceiling":
      return { ...plan, stepCeilingItemId: change.itemId }
    case "set_self_paced":
      return { ...plan, selfPaced: change.selfPaced }
    case "set_note":
      return { ...plan, noteToPatient: change.note }
  }
}

/** Other numbers than those that somebody stood behind are for review again. */
export const withCriteria = (plan: CarePlan, numbers: Partial<StepNumbers>): CarePlan => ({
  ...plan,
  stepCriteria: { ...plan.stepCriteria, ...numbers, source: reopen(plan.stepCriteria.source) },
})

const eachItem = (plan: CarePlan, id: string, next: (item: PlanItem) => PlanItem): CarePlan => ({
  ...plan,
  items: plan.items.map((item) => (item.id === id ? next(item) : item)),
})

const moved = (items: readonly PlanItem[], id: string, to: number): readonly PlanItem[] => {
  const item = items.find((one) => one.id === id)
  return item === undefined ? items : items.filter((one) => one !== item).toSpliced(to, 0, item)
}
