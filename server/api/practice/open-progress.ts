import { findDataKey } from "#server/crypto/data-key.ts"
import { mondayOf } from "#server/domain/schedule/week.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { dayOf } from "../care-plan/present.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { mySessions } from "../session-log/list-sessions.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { readPractice } from "./read-practice.ts"

const reads = ["solo_plan", "couple_plan", "goals", "trainer_step", "ratings", "notes"] as const
const theBeginning = "0001-01-01"

/** All that the progress page draws, from what the patient kept herself. */
export async function openProgress(actor: Actor, zone: string) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle, read: reads, operation: "progress" }, async (tx) => {
    const key = await findDataKey(tx.db, circle, tx.viewerId)
    const [mine, sessions, beside] = await Promise.all([
      readMyPlan(tx, key),
      mySessions(tx),
      relationshipsOf(tx),
    ])
    const { rests } = await readPractice(tx, sessions, theBeginning)
    const today = tx.now.toZonedDateTimeISO(zone).toPlainDate().toString()
    const days = [
      today,
      ...(mine ? [dayOf(mine.since, zone)] : []),
      ...sessions.map((one) => one.performedOn),
    ]
    const practised = new Set(
      sessions.map(({ performedOn }) => mondayOf(Temporal.PlainDate.from(performedOn)).toString()),
    )
    const clinician = beside.find(({ relationship: one }) => one.kind === "clinician" && one.confirmedAt)
    return {
      today,
      since: days.toSorted()[0] ?? today,
      therapist: clinician?.name ?? null,
      // A week of rest is one that was said to be, or that had rest in it and no practice.
      restWeeks: rests
        .filter(({ kind, on }) => kind === "week" || !practised.has(mondayOf(on).toString()))
        .map(({ on }) => on.toString()),
      rungs: rungsOf(mine?.plan.ladder?.items.map(({ label }) => label) ?? [], sessions),
      goals: mine?.plan.goals.map(({ words }) => words) ?? [],
      sessions,
    }
  })
}

/** The ladder of today, with what was used before it and is no longer on it at the easy end. */
const rungsOf = (
  ladder: readonly string[],
  sessions: readonly { log: { ladderItemLabel: string | null } }[],
): string[] => {
  const used = sessions.flatMap(({ log }) => log.ladderItemLabel ?? [])
  return [...new Set([...used.filter((label) => !ladder.includes(label)), ...ladder])]
}
