import { findDataKey } from "#server/crypto/data-key.ts"
import { asksDayAfter } from "#server/domain/session-log/day-after.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { mySession } from "../session-log/list-sessions.ts"
import { type Actor, withViewer } from "../viewer.ts"

const reads = ["solo_plan", "couple_plan", "goals", "trainer_step", "ratings", "notes"] as const

/** One kept session, with the ladder to choose from: today's, and what was used then if it is no longer on it. */
export async function openCorrection(actor: Actor, id: string, zone: string) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle, read: reads, operation: "your sessions" }, async (tx) => {
    const [mine, session] = await Promise.all([
      readMyPlan(tx, await findDataKey(tx.db, circle, tx.viewerId)),
      mySession(tx, id),
    ])
    const { activity, ladderItemId, ladderItemLabel } = session.log
    const ladder = activity === "trainer" ? (mine?.plan.ladder?.items ?? []) : []
    const rungs = ladder.map((item) => ({ id: item.id, label: item.label }))
    const isGone = ladderItemId !== null && !rungs.some((rung) => rung.id === ladderItemId)
    const today = tx.now.toZonedDateTimeISO(zone).toPlainDate()
    return {
      session,
      asksDayAfter: asksDayAfter(session.log, Temporal.PlainDate.from(session.performedOn), today),
      ladder: isGone ? [{ id: ladderItemId, label: ladderItemLabel ?? ladderItemId }, ...rungs] : rungs,
    }
  })
}
