import { findDataKey } from "#server/crypto/data-key.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { placeOnLadder } from "#server/domain/trainer-ladder/place-on-ladder.ts"
import { suggestStep } from "#server/domain/trainer-ladder/suggest-step.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { readLadderSessions, readMoves } from "./read-practice.ts"

const reads = ["solo_plan", "couple_plan", "goals", "trainer_step", "ratings"] as const

/** The ladder, where the person is on it, and a thought about the next step by the therapist's own criteria. */
export async function openLadder(actor: Actor, zone: string) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle, read: reads, operation: "your ladder" }, async (tx) => {
    const [mine, sessions, beside, moves] = await Promise.all([
      readMyPlan(tx, await findDataKey(tx.db, circle, tx.viewerId)),
      readLadderSessions(tx),
      relationshipsOf(tx),
      readMoves(tx),
    ])
    const plan = mine?.plan ?? { ...defaultTemplate, ladder: null }
    const today = tx.now.toZonedDateTimeISO(zone).toPlainDate()
    const clinician = beside.find(({ relationship: one }) => one.kind === "clinician" && one.confirmedAt)
    return {
      today: today.toString(),
      ladder: plan.ladder,
      currentItemId: plan.ladder ? (placeOnLadder(plan.ladder, sessions, moves)?.id ?? null) : null,
      usedItemIds: [...new Set(sessions.flatMap(({ ladderItemId }) => ladderItemId ?? []))],
      ceilingItemId: plan.stepCeilingItemId,
      selfPaced: plan.selfPaced,
      suggestion: suggestStep(plan.ladder, sessions, plan, today, moves),
      therapist: clinician ? { id: clinician.relationship.personId, name: clinician.name ?? "" } : null,
    }
  })
}
