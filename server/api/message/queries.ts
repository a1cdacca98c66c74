import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm"
import { displayName, relationship } from "#db/schema/care-circle.ts"
import { exchangeEntry, messagesEntry } from "#db/schema/entry.ts"
import { tick } from "#server/live/tick.ts"
import { leaveNotice } from "#server/notice/leave-notice.ts"
import { isNameOf } from "../care-circle/queries.ts"
import { isSent } from "../sent-row.ts"
import type { ViewerTx } from "../viewer.ts"

export type MessageRow = typeof messagesEntry.$inferSelect

/** The clinicians of the asker's own circle, those who have left too; the newest relationship first. */
export const cliniciansOf = (tx: ViewerTx) =>
  tx.db
    .select({
      circleId: relationship.circleId,
      personId: relationship.personId,
      endedAt: relationship.endedAt,
      name: displayName.name,
    })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.personId))
    .where(
      and(
        eq(relationship.ownerId, tx.viewerId),
        eq(relationship.kind, "clinician"),
        isNotNull(relationship.confirmedAt),
      ),
    )
    .orderBy(desc(relationship.fromAt))

/** What these two wrote to one another, oldest first. */
export const messagesBetween = (tx: ViewerTx<"messages">, circleId: string, otherId: string) =>
  tx.db
    .select()
    .from(messagesEntry)
    .where(
      and(
        eq(messagesEntry.circleId, circleId),
        or(eq(messagesEntry.authorId, otherId), eq(messagesEntry.addresseeId, otherId)),
        inArray(messagesEntry.kind, ["message", "note"]),
        isNull(messagesEntry.toAt),
      ),
    )
    .orderBy(asc(messagesEntry.recordedAt))

const other = sql`case when ${messagesEntry.authorId} = app.viewer() then ${messagesEntry.addresseeId} else ${messagesEntry.authorId} end`

/** The newest message of each thread that the asker is in. */
export const latestMessages = (tx: ViewerTx<"messages">) =>
  tx.db
    .selectDistinctOn([messagesEntry.circleId, other])
    .from(messagesEntry)
    .where(and(eq(messagesEntry.kind, "message"), isNull(messagesEntry.toAt)))
    .orderBy(asc(messagesEntry.circleId), other, desc(messagesEntry.recordedAt))

export const messageByClientId = (tx: ViewerTx<"messages">, circleId: string, clientId: string) =>
  tx.db
    .select()
    .from(messagesEntry)
    .where(isSent(messagesEntry, tx, circleId, clientId))

export const addMessage = async (
  tx: ViewerTx<"messages", "messages">,
  row: typeof messagesEntry.$inferInsert,
): Promise<MessageRow[]> => {
  const [kept] = await Promise.all([
    tx.db.insert(messagesEntry).values(row).returning(),
    tick(tx, [row.addresseeId]),
    leaveNotice(tx, {
      personId: row.addresseeId,
      ownerId: tx.circleOwnerId ?? row.addresseeId,
      room: row.addresseeId === tx.circleOwnerId ? "mine" : "caseload",
      kind: "message",
      subjectId: row.id,
    }),
  ])
  return kept
}

/** The offer that a message is about, if the asker may see it. */
export const offerById = (tx: ViewerTx<"exchange">, circleId: string, offerId: string) =>
  tx.db
    .select()
    .from(exchangeEntry)
    .where(
      and(
        eq(exchangeEntry.circleId, circleId),
        eq(exchangeEntry.id, offerId),
        eq(exchangeEntry.kind, "offer"),
      ),
    )

/** What this person wrote in a circle, oldest first. */
export const ownWords = (tx: ViewerTx<"messages">, circleId: string) =>
  tx.db
    .select()
    .from(messagesEntry)
    .where(
      and(
        eq(messagesEntry.circleId, circleId),
        eq(messagesEntry.authorId, tx.viewerId),
        inArray(messagesEntry.kind, ["message", "note"]),
        isNull(messagesEntry.toAt),
      ),
    )
    .orderBy(asc(messagesEntry.recordedAt))
