import type { CarePlan, PlanItem, PlanItemOf } from "./plan.ts"

type SoloItem = Exclude<PlanItem, { readonly kind: "sensate_focus" }>

/** One plan is kept in several tables, one for each category, so that each can be shared alone. */
export type PlanByCategory = {
  readonly solo_plan: Pick<CarePlan, "ladder" | "stepCriteria" | "stepCeilingItemId" | "selfPaced"> & {
    readonly items: readonly SoloItem[]
  }
  readonly couple_plan: { readonly items: readonly PlanItemOf<"sensate_focus">[] }
  readonly goals: { readonly goals: CarePlan["goals"] }
  readonly messages: { readonly noteToPatient: string }
}

const isJoint = (item: PlanItem): item is PlanItemOf<"sensate_focus"> => item.kind === "sensate_focus"
const isSolo = (item: PlanItem): item is SoloItem => item.kind !== "sensate_focus"

export const splitPlanByCategory = (plan: CarePlan): PlanByCategory => ({
  solo_plan: {
    items: plan.items.filter(isSolo),
    ladder: plan.ladder,
    stepCriteria: plan.stepCriteria,
    stepCeilingItemId: plan.stepCeilingItemId,
    selfPaced: plan.selfPaced,
  },
  couple_plan: { items: plan.items.filter(isJoint) },
  goals: { goals: plan.goals },
  messages: { noteToPatient: plan.noteToPatient },
})
