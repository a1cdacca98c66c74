import { findDataKey } from "#server/crypto/data-key.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { type Day, dayOf } from "#server/domain/schedule/day-of.ts"
import { dayAfterOf } from "#server/domain/session-log/day-after.ts"
import { placeOnLadder } from "#server/domain/trainer-ladder/place-on-ladder.ts"
import { ownCircle, relationshipsOf } from "../care-circle/queries.ts"
import { dayOf as localDay } from "../care-plan/present.ts"
import { type MyOffers, readMyOffers } from "../care-plan/read-my-offer.ts"
import { readMyPlan } from "../care-plan/read-my-plan.ts"
import { NotFound } from "../errors.ts"
import { meetingRows } from "../meeting/queries.ts"
import { nextWithEach } from "../meeting/read-my-meetings.ts"
import { openMessage } from "../message/seal-message.ts"
import { lockOf } from "../safety/present.ts"
import { safetyRows } from "../safety/queries.ts"
import { type Actor, type ViewerTx, withViewer } from "../viewer.ts"
import { presentToday } from "./present.ts"
import { newestNote, practisedRows, unsavedSessions } from "./queries.ts"
import { readLadderSessions, readMoves, readPractice } from "./read-practice.ts"

/** Days that a page of the day looks back, for what was done and said. */
const daysBack = 56

const reads = [
  "solo_plan",
  "couple_plan",
  "goals",
  "exchange",
  "messages",
  "trainer_step",
  "ratings",
  "medical",
] as const

/** The page of the day: what is on, what was left or done, an offer that waits, and a note. */
export async function openToday(actor: Actor, zone: string) {
  return withViewer(actor, { room: "mine", circle: "all", read: reads, operation: "today" }, async (tx) => {
    const [own] = await ownCircle(tx)
    if (!own) throw new NotFound("no circle")
    const circle = own.circleId
    const today = tx.now.toZonedDateTimeISO(zone).toPlainDate()
    const since = today.subtract({ days: daysBack }).toString()
    const key = await findDataKey(tx.db, circle, tx.viewerId)
    const [mine, offers, practised, used, beside, note, moves, meetings, unsaved, safety] = await Promise.all(
      [
        readMyPlan(tx, key),
        readMyOffers(tx, circle, zone),
        practisedRows(tx, since),
        readLadderSessions(tx),
        relationshipsOf(tx),
        findNote(tx, zone),
        readMoves(tx),
        meetingRows(tx, circle),
        unsavedSessions(tx, circle),
        safetyRows(tx, tx.viewerId),
      ],
    )
    const practice = await readPractice(tx, practised, since)
    const names = new Map(beside.map(({ relationship, name }) => [relationship.personId, name ?? ""]))
    const clinician = beside.find(({ relationship: one }) => one.kind === "clinician" && one.confirmedAt)
    const plan = mine?.plan ?? null
    const letter = newer(note, offers.note)
    const shown = presentToday({
      today,
      version: mine?.version ?? null,
      plan,
      day: plan ? dayOf(plan, practice, today) : null,
      nextDay: plan ? nextDayWithPractice(plan, practice, today) : null,
      rung: plan?.ladder ? (placeOnLadder(plan.ladder, used, moves)?.label ?? null) : null,
      unsaved,
      dayAfter: dayAfterOf(used, today),
      isHeld: lockOf(safety) !== null,
      practised: practised.filter(({ on }) => on === today.toString()),
      // What somebody offered who has left since waits for no answer.
      offers: { ...offers, waiting: offers.waiting.filter(({ authorId }) => names.has(authorId)) },
      letter: letter && names.has(letter.authorId) ? letter : null, // an old one stays in the thread
      names,
      therapist: clinician ? { id: clinician.relationship.personId, name: clinician.name ?? "" } : null,
    })
    return { ...shown, meetings: nextWithEach(meetings, beside, zone, tx.now) }
  })
}

type Note = NonNullable<MyOffers["note"]>

async function findNote(tx: ViewerTx<"messages">, zone: string): Promise<Note | null> {
  const [row] = await newestNote(tx)
  const text = row ? await openMessage(tx.db, row) : null
  return row && text !== null ? { authorId: row.authorId, on: localDay(row.recordedAt, zone), text } : null
}

const newer = (one: Note | null, other: Note | null): Note | null =>
  one && other ? (one.on >= other.on ? one : other) : (one ?? other)

/** When today has nothing: the next day within two weeks that has something. */
function nextDayWithPractice(
  plan: CarePlan,
  practice: Parameters<typeof dayOf>[1],
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const has = (day: Day) => day.items.length > 0 && !day.isResting
  return (
    Array.from({ length: 14 }, (_, days) => today.add({ days: days + 1 })).find((date) =>
      has(dayOf(plan, practice, date)),
    ) ?? null
  )
}
