import { coming } from "#server/domain/meeting/meeting.ts"
import { relationshipsOf } from "../care-circle/queries.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { type MeetingRow, meetingOf, onCalendar } from "./present.ts"
import { meetingRows } from "./queries.ts"

/** The patient's next meeting with each clinician who is still beside her, on her own calendar, the soonest first. */
export async function readMyMeetings(actor: Actor, zone: string) {
  const scope = { room: "mine", circle: "all", read: ["exchange"], operation: "meetings" } as const
  return withViewer(actor, scope, async (tx) => {
    const [rows, beside] = await Promise.all([meetingRows(tx), relationshipsOf(tx)])
    return nextWithEach(rows, beside, zone, tx.now)
  })
}

type Beside = Awaited<ReturnType<typeof relationshipsOf>>

export function nextWithEach(
  rows: readonly MeetingRow[],
  beside: Beside,
  zone: string,
  now: Temporal.Instant,
) {
  const names = new Map(
    beside.flatMap(({ relationship: one, name }) =>
      one.kind === "clinician" && one.confirmedAt !== null ? [[one.personId, name ?? ""] as const] : [],
    ),
  )
  const ahead = coming(rows.flatMap(meetingOf), now)
  return [...new Set(ahead.map((one) => one.withId))].flatMap((withId) => {
    const [name, next] = [names.get(withId), ahead.find((one) => one.withId === withId)]
    if (name === undefined || !next) return []
    // Her clinician's clock is told only where it is another one than hers.
    const here = onCalendar(next, zone)
    const there = { day: next.day, time: next.time, zone: next.zone }
    const isSameClock = here.day === there.day && here.time === there.time
    return [{ withId, name, ...here, there: isSameClock ? null : there }]
  })
}
