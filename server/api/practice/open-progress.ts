import { findDataKey } from "#server/crypto/data-key.ts"
import { mondayOf } from "#server/domain/schedule/week.ts"
import { myCircle } from "../care-circle/find-circle.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { dayOf } from "../care-plan/present.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { mySessions } from "../session-log/list-sessions.ts"
import { openWords } from "../session-log/present.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { drawnRows } from "./queries.ts"
import { readPractice } from "./read-practice.ts"

const reads = ["solo_plan", "couple_plan", "goals", "trainer_step", "ratings", "notes"] as const
const theBeginning = "0001-01-01"

/** Sessions that stand in the list at first; those before them are asked for. */
const listed = 8

/** All that the progress page draws, from what the patient kept herself. */
export async function openProgress(actor: Actor, zone: string) {
  const circle = await myCircle(actor)
  if (!circle) throw new NotFound("no circle")
  return withViewer(actor, { room: "mine", circle, read: reads, operation: "progress" }, async (tx) => {
    const key = await findDataKey(tx.db, circle, tx.viewerId)
    const [mine, drawn, sessions, beside, { rests }] = await Promise.all([
      readMyPlan(tx, key),
      drawnRows(tx),
      mySessions(tx, listed),
      relationshipsOf(tx),
      readPractice(tx, [], theBeginning),
    ])
    const chart = drawn.map(({ on, peakPain, step }) => ({
      on,
      peakPain,
      rung: step && openWords(key, "trainer_step_entry", step),
    }))
    const today = tx.now.toZonedDateTimeISO(zone).toPlainDate().toString()
    const days = [today, ...(mine ? [dayOf(mine.since, zone)] : []), ...chart.map(({ on }) => on)]
    const practised = new Set(
      [...new Set(chart.map(({ on }) => on))].map((on) => mondayOf(Temporal.PlainDate.from(on)).toString()),
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
      rungs: rungsOf(mine?.plan.ladder?.items.map(({ label }) => label) ?? [], chart),
      goals: mine?.plan.goals.map(({ words }) => words) ?? [],
      /** Every session that is kept, as far as it is drawn. */
      chart,
      /** The newest of them, whole. */
      sessions,
    }
  })
}

/** The ladder of today, with what was used before it and is no longer on it at the easy end. */
const rungsOf = (ladder: readonly string[], chart: readonly { rung: string | null }[]): string[] => {
  const used = chart.flatMap(({ rung }) => rung ?? [])
  return [...new Set([...used.filter((label) => !ladder.includes(label)), ...ladder])]
}
