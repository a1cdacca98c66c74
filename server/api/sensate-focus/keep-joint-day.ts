import { findDataKey } from "#server/crypto/data-key.ts"
import { openPlanPart } from "../care-plan/read-my-plan.ts"
import { practiceItemId } from "../practice/practice-item-id.ts"
import { planRow } from "../practice/queries.ts"
import { addDay } from "../session-log/queries.ts"
import type { ViewerTx } from "../viewer.ts"
import type { Pair } from "./find-pair.ts"
import type { NewLog } from "./queries.ts"

const activity = "sensate_focus"

/**
 * The day of practice that lies in a time together, by the patient's own answer and in its transaction. Her days are
 * hers to say: what the partner answers for themselves writes none.
 */
export async function keepJointDay(
  tx: ViewerTx<"couple_plan", "adherence">,
  { circleId, ownerId }: Pair,
  log: Pick<NewLog, "id" | "clientId" | "digest" | "performedOn" | "zone">,
): Promise<void> {
  if (!log.performedOn) return
  const [key, [plan]] = await Promise.all([
    findDataKey(tx.db, circleId, ownerId),
    planRow(tx, "couple_plan", ownerId),
  ])
  const item = openPlanPart(key, "couple_plan", plan)?.items.find(({ kind }) => kind === activity)
  await addDay(tx, {
    circleId,
    id: log.id,
    ownerId,
    authorId: tx.viewerId,
    performedOn: log.performedOn,
    zone: log.zone,
    clientId: log.clientId,
    digest: log.digest,
    itemId: practiceItemId(circleId, item?.id ?? activity),
    day: log.performedOn,
    planned: 1, // both said yes to this time
    done: 1,
    isJoint: true,
  })
}
