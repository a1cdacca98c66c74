import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { type PlanPart, planRow } from "../practice/queries.ts"
import type { ViewerTx } from "../viewer.ts"
import { dayOf } from "./present.ts"
import { openPlanPart } from "./read-my-plan.ts"
import { Plan } from "./schema.ts"

export type GrantedPlan = { version: number; fromDay: string; plan: CarePlan }

/** The plan in force as far as it is granted: without the grant of a part, that part is not there. */
export async function readGrantedPlan(
  tx: ViewerTx<PlanPart>,
  ownerId: string,
  key: Buffer | null,
  zone: string,
): Promise<GrantedPlan | null> {
  const read = async <P extends PlanPart>(part: P) => {
    const [row] = await planRow(tx, part, ownerId)
    return { row, part: openPlanPart(key, part, row) }
  }
  const [solo, couple, goals] = await Promise.all([read("solo_plan"), read("couple_plan"), read("goals")])
  if (!solo.row || !solo.part) return null
  return {
    version: solo.row.version,
    fromDay: dayOf(solo.row.fromAt, zone),
    // Read like any other plan, so that it can be laid beside an offer field by field.
    plan: Plan.parse({
      ...solo.part,
      items: [...solo.part.items, ...(couple.part?.items ?? [])],
      goals: goals.part?.goals ?? [],
      noteToPatient: "",
    }),
  }
}
