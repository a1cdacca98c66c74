import { comparePlans, type PlanDifference } from "#server/domain/care-plan/compare-plans.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"

/** The note to the patient stands in full wherever a plan is read, so it is not marked a second time. */
export const differencesToMark = (before: CarePlan, after: CarePlan): PlanDifference[] =>
  comparePlans(before, after).filter(
    (difference) => difference.kind !== "changed" || difference.field !== "noteToPatient",
  )
