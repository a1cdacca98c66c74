import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { exchangeEntry } from "#db/schema/entry.ts"
import { coming, startOf } from "#server/domain/meeting/meeting.ts"
import { tick } from "#server/live/tick.ts"
import { leaveNotice } from "#server/notice/leave-notice.ts"
import type { ViewerTx } from "../viewer.ts"
import { type MeetingRow, meetingOf } from "./present.ts"

/** Meetings that this person set or was given, in one circle or in all of theirs. */
export const meetingRows = (tx: ViewerTx<"exchange">, circleId?: string) =>
  tx.db
    .select()
    .from(exchangeEntry)
    .where(
      and(
        circleId ? eq(exchangeEntry.circleId, circleId) : undefined,
        eq(exchangeEntry.kind, "meeting"),
        isNull(exchangeEntry.toAt),
      ),
    )

/** The newest version of one meeting that this person was given, cancelled or not. */
export const givenMeeting = async (tx: ViewerTx<"exchange">, id: string) => {
  const [row] = await tx.db
    .select()
    .from(exchangeEntry)
    .where(
      and(
        eq(exchangeEntry.id, id),
        eq(exchangeEntry.kind, "meeting"),
        eq(exchangeEntry.addresseeId, tx.viewerId),
      ),
    )
    .orderBy(desc(exchangeEntry.version))
    .limit(1)
  return row
}

/** The newest version of one meeting of this clinician's, cancelled or not. */
export const ownMeeting = async (tx: ViewerTx<"exchange">, circleId: string, id: string) => {
  const [row] = await tx.db
    .select()
    .from(exchangeEntry)
    .where(
      and(
        eq(exchangeEntry.circleId, circleId),
        eq(exchangeEntry.id, id),
        eq(exchangeEntry.kind, "meeting"),
        eq(exchangeEntry.authorId, tx.viewerId),
      ),
    )
    .orderBy(desc(exchangeEntry.version))
    .limit(1)
  return row
}

/** It was set, moved or cancelled: whoever would go there hears that something waits, if they asked for such mails. */
export const tellOfMeeting = (tx: ViewerTx, { id, addresseeId }: { id: string; addresseeId: string }) =>
  leaveNotice(tx, {
    personId: addresseeId,
    ownerId: addresseeId,
    room: "mine",
    kind: "meeting",
    subjectId: id,
  })

export const addMeeting = async (
  tx: ViewerTx<"exchange", "exchange">,
  row: typeof exchangeEntry.$inferInsert,
): Promise<MeetingRow[]> => {
  const [kept] = await Promise.all([
    tx.db.insert(exchangeEntry).values(row).returning(),
    tick(tx, [row.addresseeId]),
    tellOfMeeting(tx, row),
  ])
  return kept
}

export const closeMeeting = async (
  tx: ViewerTx<"exchange", "exchange">,
  row: Pick<MeetingRow, "circleId" | "id" | "version" | "addresseeId">,
) => {
  const closing = tx.db
    .update(exchangeEntry)
    .set({ toAt: sql`app.at()` })
    .where(
      and(
        eq(exchangeEntry.circleId, row.circleId),
        eq(exchangeEntry.id, row.id),
        eq(exchangeEntry.version, row.version),
        isNull(exchangeEntry.toAt),
      ),
    )
    .returning({ id: exchangeEntry.id })
  const [closed] = await Promise.all([closing, tick(tx, [row.addresseeId])])
  return closed
}

/**
 * When the patient and one of her clinicians meet next; null where nothing is set. A fact for the day on which a
 * sharing may end: the day is written into the grant then, and moving the meeting moves no grant.
 */
export async function nextMeetingWith(tx: ViewerTx<"exchange">, clinicianId: string) {
  const own = (await meetingRows(tx)).filter((row) => row.authorId === clinicianId)
  const [next] = coming(own.flatMap(meetingOf), tx.now)
  return next ? { ...next, startsAt: startOf(next) } : null
}
