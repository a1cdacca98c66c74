import { z } from "zod"
import type { goalsEntry, trainerStepEntry } from "#db/schema/entry.ts"
import { openPlanPart } from "../care-plan/read-my-plan.ts"
import { openWords } from "../session-log/present.ts"

const Minutes = z.object({ minutes: z.number() })

type StepRow = typeof trainerStepEntry.$inferSelect
type GoalsRow = typeof goalsEntry.$inferSelect

/** Which item, and for how long: all that a step says. One whose words do not open is left out. */
export const presentSteps = (key: Buffer | null, rows: readonly StepRow[]) =>
  rows.flatMap((row) => {
    const item = openWords(key, "trainer_step_entry", row)
    const fields = Minutes.safeParse(row.fields).data
    return item && fields && row.performedOn
      ? [{ id: row.id, day: row.performedOn, item, minutes: fields.minutes }]
      : []
  })

export const presentGoals = (key: Buffer | null, row: GoalsRow | undefined): string[] =>
  openPlanPart(key, "goals", row)?.goals.map(({ words }) => words) ?? []
