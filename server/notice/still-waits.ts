import { sql } from "drizzle-orm"
import type { notice } from "#db/schema/notice.ts"
import { exchangeEvents } from "#server/api/care-plan/present.ts"
import { exchangesOf } from "#server/api/care-plan/queries.ts"
import { meetingOf } from "#server/api/meeting/present.ts"
import { givenMeeting } from "#server/api/meeting/queries.ts"
import { pairIn } from "#server/api/sensate-focus/find-pair.ts"
import { drawShared } from "#server/api/sensate-focus/look-together.ts"
import { type ViewerTx, withViewer } from "#server/api/viewer.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { openOffers } from "#server/domain/care-plan/offer-history.ts"
import { coming } from "#server/domain/meeting/meeting.ts"

export type Notice = typeof notice.$inferSelect

/** Asked at the door as the person themselves, when a mail is about to go: is it there for them, and does it wait? */
export async function stillWaits({ personId, room, kind, subjectId }: Notice): Promise<boolean> {
  const actor = { userId: personId as UserId } // a notice is left for an account
  const scope = { room, circle: "all", operation: "notice" } as const
  if (kind === "message")
    return withViewer(actor, { ...scope, read: ["messages"] }, (tx) => isUnanswered(tx, subjectId))
  if (kind === "offer")
    return withViewer(actor, { ...scope, read: ["exchange"] }, (tx) => isOpen(tx, subjectId))
  if (kind === "meeting")
    return withViewer(actor, { ...scope, read: ["exchange"] }, (tx) => isAhead(tx, subjectId))
  // As writes: a job that asks whether to write a mail is not a look of the other's, and is not logged as one.
  const write = ["couple_plan", "couple_log"] as const
  return withViewer(
    actor,
    { ...scope, write },
    async (tx) =>
      // What the mail is about has to be before them: an older wish that waits as well is no reason for a new mail.
      (await isBefore(tx, subjectId)) && asksForAnswer(tx as unknown as Shared, room),
  )
}

type Shared = ViewerTx<"couple_plan" | "couple_log">

const isBesideAuthor = sql`exists (select 1 from relationship r where r.circle_id = e.circle_id and r.ended_at is null
  and r.confirmed_at is not null and r.person_id in (e.author_id, e.addressee_id))`

async function isUnanswered(tx: ViewerTx<"messages">, id: string): Promise<boolean> {
  const { rows } = await tx.db.execute(sql`select 1 from messages_entry e
    where e.id = ${id} and e.to_at is null and e.addressee_id = ${tx.viewerId} and ${isBesideAuthor}
      and not exists (select 1 from messages_entry m where m.circle_id = e.circle_id and m.author_id = e.addressee_id
        and m.addressee_id = e.author_id and m.recorded_at > e.recorded_at)`)
  return rows.length > 0
}

async function isOpen(tx: ViewerTx<"exchange">, id: string): Promise<boolean> {
  const { rows } = await tx.db.execute<{
    circle: string
  }>(sql`select e.circle_id as circle from exchange_entry e
    where e.id = ${id} and e.addressee_id = ${tx.viewerId} and ${isBesideAuthor}`)
  const [found] = rows
  return found !== undefined && openOffers(exchangeEvents(await exchangesOf(tx, found.circle))).includes(id)
}

/** A day that is still to come: set, moved or cancelled, it is one to know of before. */
async function isAhead(tx: ViewerTx<"exchange">, id: string): Promise<boolean> {
  const [row, beside] = await Promise.all([
    givenMeeting(tx, id),
    tx.db.execute(sql`select 1 from exchange_entry e where e.id = ${id} and ${isBesideAuthor}`),
  ])
  return row !== undefined && beside.rows.length > 0 && coming(meetingOf(row), tx.now).length > 0
}

/** Whether the door shows this person what was asked. */
async function isBefore(tx: ViewerTx<never, "couple_plan">, id: string): Promise<boolean> {
  const { rows } = await tx.db.execute(sql`select 1 from couple_plan_entry e where e.id = ${id}`)
  return rows.length > 0
}

/** What the other of the two asks for, as it stands on this person's own page. */
async function asksForAnswer(tx: Shared, room: Notice["room"]): Promise<boolean> {
  const pair = room === "caseload" || room === "admin" ? null : await pairIn(tx, room)
  const page = pair && (await drawShared(tx, pair))
  if (!page) return false
  return (
    page.jointTime.state === "asked_by_other" ||
    (page.waiting !== null && !page.waiting.isMine && page.waiting.signatures.mineOn === null)
  )
}
