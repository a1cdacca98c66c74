import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm"
import { clinicianNotesEntry, exchangeEntry } from "#db/schema/entry.ts"
import { tick } from "#server/live/tick.ts"
import { leaveNotice } from "#server/notice/leave-notice.ts"
import { isSent } from "../sent-row.ts"
import type { ViewerTx } from "../viewer.ts"

export type ExchangeRow = typeof exchangeEntry.$inferSelect
export type DraftRow = typeof clinicianNotesEntry.$inferSelect

/** Offers, answers and withdrawals of a circle that this person wrote or was sent, oldest first. */
export const exchangesOf = (tx: ViewerTx<"exchange">, circleId: string) =>
  tx.db
    .select()
    .from(exchangeEntry)
    .where(
      and(
        eq(exchangeEntry.circleId, circleId),
        inArray(exchangeEntry.kind, ["offer", "answer", "withdrawal"]),
        isNull(exchangeEntry.toAt),
      ),
    )
    .orderBy(asc(exchangeEntry.recordedAt))

export const exchangeByClientId = (tx: ViewerTx<"exchange">, circleId: string, clientId: string) =>
  tx.db
    .select()
    .from(exchangeEntry)
    .where(isSent(exchangeEntry, tx, circleId, clientId))

export const addExchange = async (
  tx: ViewerTx<"exchange", "exchange">,
  row: typeof exchangeEntry.$inferInsert,
): Promise<ExchangeRow[]> => {
  const [kept] = await Promise.all([
    tx.db.insert(exchangeEntry).values(row).returning(),
    tick(tx, [row.addresseeId]),
    row.kind === "offer" &&
      leaveNotice(tx, {
        personId: row.addresseeId,
        ownerId: row.addresseeId,
        room: "mine",
        kind: "offer",
        subjectId: row.subjectId,
      }),
  ])
  return kept
}

/** The draft that this clinician has for this circle now. */
export const draftOf = (tx: ViewerTx<"clinician_notes">, circleId: string) =>
  tx.db
    .select()
    .from(clinicianNotesEntry)
    .where(
      and(
        eq(clinicianNotesEntry.circleId, circleId),
        eq(clinicianNotesEntry.ownerId, tx.viewerId),
        eq(clinicianNotesEntry.kind, "plan_draft"),
        isNull(clinicianNotesEntry.toAt),
      ),
    )

export const notesByClientId = (tx: ViewerTx<"clinician_notes">, circleId: string, clientId: string) =>
  tx.db
    .select()
    .from(clinicianNotesEntry)
    .where(isSent(clinicianNotesEntry, tx, circleId, clientId))

export const addDraft = (
  tx: ViewerTx<"clinician_notes", "clinician_notes">,
  row: typeof clinicianNotesEntry.$inferInsert,
) => tx.db.insert(clinicianNotesEntry).values(row)

export const closeDraft = (
  tx: ViewerTx<"clinician_notes", "clinician_notes">,
  row: Pick<DraftRow, "circleId" | "id" | "version">,
) =>
  tx.db
    .update(clinicianNotesEntry)
    .set({ toAt: sql`app.at()` })
    .where(
      and(
        eq(clinicianNotesEntry.circleId, row.circleId),
        eq(clinicianNotesEntry.id, row.id),
        eq(clinicianNotesEntry.version, row.version),
      ),
    )
