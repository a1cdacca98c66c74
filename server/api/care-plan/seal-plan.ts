import type { Db } from "#db/client.ts"
import { dataKeyFor, findDataKey } from "#server/crypto/data-key.ts"
import { type Place, seal, unseal } from "#server/crypto/seal.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { Plan } from "./schema.ts"

export type SealedRow = {
  circleId: string
  id: string
  version: number
  ownerId: string
  words: Buffer | null
}

export type PlanTable = "exchange_entry" | "clinician_notes_entry"

const place = (table: PlanTable, row: Omit<SealedRow, "words">): Place => ({
  table,
  column: "words",
  row: row.id,
  version: row.version,
  circle: row.circleId,
  owner: row.ownerId,
})

/** The whole plan is sealed: goals, hints and labels are a person's own words. */
export async function sealPlan(
  db: Db,
  table: PlanTable,
  row: Omit<SealedRow, "words">,
  plan: CarePlan,
): Promise<Buffer> {
  const key = await dataKeyFor(db, row.circleId, row.ownerId)
  return seal(key, place(table, row), JSON.stringify(plan))
}

/** Null when the key was destroyed, or when what is kept is no plan. */
export async function openPlan(db: Db, table: PlanTable, row: SealedRow): Promise<CarePlan | null> {
  const key = await findDataKey(db, row.circleId, row.ownerId)
  if (!key || !row.words) return null
  const read = Plan.safeParse(JSON.parse(unseal(key, place(table, row), row.words)))
  return read.success ? read.data : null
}
