import { unseal } from "#server/crypto/seal.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import type { PlanByCategory } from "#server/domain/care-plan/split-plan.ts"
import { type PlanPart, type PlanRow, planRow } from "../practice/queries.ts"
import type { ViewerTx } from "../viewer.ts"

export const planPlace = (part: PlanPart, row: Pick<PlanRow, "circleId" | "ownerId" | "id" | "version">) => ({
  table: `${part}_entry`,
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

/** One part of a plan that was said yes to; null where the key is gone. */
export function openPlanPart<P extends PlanPart>(
  key: Buffer | null,
  part: P,
  row: PlanRow | undefined,
): PlanByCategory[P] | null {
  if (!key || !row?.words) return null
  // Sealed by answerOffer out of a plan that the schema had read; a changed byte does not open.
  return JSON.parse(unseal(key, planPlace(part, row), row.words)) as PlanByCategory[P]
}

export type MyPlan = {
  planId: string
  version: number
  /** When the first version began. */
  since: string
  plan: CarePlan
}

/** The plan in force, put together from its categories, for the person whose it is. */
export async function readMyPlan(tx: ViewerTx<PlanPart>, key: Buffer | null): Promise<MyPlan | null> {
  const [[solo], [couple], [goals]] = await Promise.all([
    planRow(tx, "solo_plan", tx.viewerId),
    planRow(tx, "couple_plan", tx.viewerId),
    planRow(tx, "goals", tx.viewerId),
  ])
  const alone = openPlanPart(key, "solo_plan", solo)
  if (!solo || !alone) return null
  const together = openPlanPart(key, "couple_plan", couple)
  return {
    planId: solo.subjectId,
    version: solo.version,
    since: solo.recordedAt,
    plan: {
      ...alone,
      items: [...alone.items, ...(together?.items ?? [])],
      goals: openPlanPart(key, "goals", goals)?.goals ?? [],
      noteToPatient: "",
    },
  }
}
