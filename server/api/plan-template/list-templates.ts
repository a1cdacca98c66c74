import { withConfirmed } from "#server/domain/care-plan/confirmed-default.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { emptyPlan } from "#server/domain/care-plan/plan-template.ts"
import { dayOf } from "../care-plan/present.ts"
import { Plan } from "../care-plan/schema.ts"
import { openPlan } from "../care-plan/seal-plan.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { ownTemplates, practiceTemplates } from "./queries.ts"
import { confirmationsOf } from "./review-defaults.ts"

export type Template = {
  id: string
  /** Null where the program names it: the first plan, and the clinician's own by their day. */
  name: string | null
  keptOn: string | null
  plan: CarePlan
}

/** Plans to start from: the first plan that comes with the program, the practice's, and the clinician's own. */
export async function listTemplates(actor: Actor, zone: string): Promise<Template[]> {
  const scope = {
    room: "caseload",
    circle: "all",
    read: ["clinician_notes"],
    operation: "templates",
  } as const
  return withViewer(actor, scope, async (tx) => {
    const [shared, own, confirmed] = await Promise.all([
      practiceTemplates(tx),
      ownTemplates(tx),
      confirmationsOf(tx, zone),
    ])
    const opened = await Promise.all(
      own.map(async (row): Promise<Template[]> => {
        const plan = await openPlan(tx.db, "clinician_notes_entry", row)
        return plan ? [{ id: row.id, name: null, keptOn: dayOf(row.recordedAt, zone), plan }] : []
      }),
    )
    const templates: Template[] = [
      { id: "first", name: null, keptOn: null, plan: defaultTemplate },
      ...shared.flatMap(({ id, name, plan }): Template[] => {
        const read = Plan.safeParse(plan)
        return read.success ? [{ id, name, keptOn: null, plan: read.data }] : []
      }),
      ...opened.flat(),
      { id: "empty", name: null, keptOn: null, plan: emptyPlan },
    ]
    return templates.map((template) => ({ ...template, plan: withConfirmed(template.plan, confirmed) }))
  })
}
