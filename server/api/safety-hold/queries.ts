import { and, asc, eq, isNull, sql } from "drizzle-orm"
import { displayName } from "#db/schema/care-circle.ts"
import { safetyHold } from "#db/schema/consent.ts"
import { clinicianNotesEntry } from "#db/schema/entry.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { toInstant, type ViewerTx } from "../viewer.ts"

const standing = (circleId: string) => and(eq(safetyHold.circleId, circleId), isNull(safetyHold.liftedAt))

/** The holds that stand on this circle, the oldest first, with the name of who placed each. */
export const standingHolds = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select({
      id: safetyHold.id,
      placedBy: safetyHold.placedBy,
      fromAt: safetyHold.fromAt,
      name: displayName.name,
    })
    .from(safetyHold)
    .leftJoin(
      displayName,
      and(eq(displayName.circleId, safetyHold.circleId), eq(displayName.personId, safetyHold.placedBy)),
    )
    .where(standing(circleId))
    .orderBy(asc(safetyHold.fromAt))

/**
 * For the owner, on her own pages behind a fresh proof: that partners are on hold, since when, and who placed it.
 * Why is nowhere that she or anybody else can read.
 */
export async function holdOn(
  tx: ViewerTx,
  circleId: CircleId,
): Promise<{ since: Temporal.Instant; placedBy: UserId; name: string | null } | null> {
  const [first] = await standingHolds(tx, circleId)
  // The column of who placed it holds ids of accounts and nothing else.
  return (
    (first && { since: toInstant(first.fromAt), placedBy: first.placedBy as UserId, name: first.name }) ??
    null
  )
}

export const addHold = (tx: ViewerTx<never, "clinician_notes">, row: typeof safetyHold.$inferInsert) =>
  tx.db.insert(safetyHold).values(row)

/** All that stand: one that is left would keep everything as it was. */
export const liftHolds = (tx: ViewerTx<never, "clinician_notes">, circleId: string) =>
  tx.db
    .update(safetyHold)
    .set({ liftedAt: sql`app.at()` })
    .where(standing(circleId))
    .returning({ id: safetyHold.id })

/** What this clinician wrote for themselves when they placed it. */
export const causeOf = (tx: ViewerTx<"clinician_notes">, circleId: string, holdId: string) =>
  tx.db
    .select()
    .from(clinicianNotesEntry)
    .where(
      and(
        eq(clinicianNotesEntry.circleId, circleId),
        eq(clinicianNotesEntry.ownerId, tx.viewerId),
        eq(clinicianNotesEntry.kind, "hold_cause"),
        eq(clinicianNotesEntry.subjectId, holdId),
        isNull(clinicianNotesEntry.toAt),
      ),
    )

/** Whose open reads have to be waited for. Never shown to anybody: a clinician may not know of a partner. */
export async function partnerToHold(
  tx: ViewerTx<never, "clinician_notes">,
  circleId: string,
): Promise<UserId | null> {
  const { rows } = await tx.db.execute<{ partner: UserId | null }>(
    sql`select app.partner_to_hold(${circleId}) as partner`,
  )
  return rows[0]?.partner ?? null
}
