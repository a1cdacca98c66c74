import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm"
import { accessEntry, consentEpoch, consentEvent, consentGrant } from "#db/schema/consent.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { ViewerTx } from "../viewer.ts"

/** The owner's own grants, ended ones too, oldest first. */
export const grantsByOwner = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select()
    .from(consentGrant)
    .where(and(eq(consentGrant.circleId, circleId), eq(consentGrant.ownerId, tx.viewerId)))
    .orderBy(asc(consentGrant.validFrom))

export const addGrant = (tx: ViewerTx, row: typeof consentGrant.$inferInsert) =>
  tx.db.insert(consentGrant).values(row)

/**
 * Ends every open grant of one category, or of all, between two people; answers what it ended. To hide also closes
 * what was left standing quietly.
 */
export const endGrants = (
  tx: ViewerTx,
  where: { circleId: string; ownerId: string; viewerId: string; category?: Category },
  endMode: "hide" | "freeze",
) =>
  tx.db
    .update(consentGrant)
    .set({ endedAt: sql`app.at()`, endMode })
    .where(
      and(
        eq(consentGrant.circleId, where.circleId),
        eq(consentGrant.ownerId, where.ownerId),
        eq(consentGrant.viewerId, where.viewerId),
        endMode === "hide"
          ? or(isNull(consentGrant.endedAt), eq(consentGrant.endMode, "freeze"))
          : isNull(consentGrant.endedAt),
        where.category ? eq(consentGrant.category, where.category) : undefined,
      ),
    )
    .returning({ id: consentGrant.id, category: consentGrant.category })

export const bumpEpoch = (tx: ViewerTx, circleId: string, viewerId: string) =>
  tx.db
    .insert(consentEpoch)
    .values({ circleId, viewerId })
    .onConflictDoUpdate({
      target: [consentEpoch.circleId, consentEpoch.viewerId],
      set: { epoch: sql`${consentEpoch.epoch} + 1` },
    })

export const addEvent = (tx: ViewerTx, row: typeof consentEvent.$inferInsert) =>
  tx.db.insert(consentEvent).values(row)

/** Who looked, newest first; at most 200 entries. */
export const accessEntries = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select()
    .from(accessEntry)
    .where(and(eq(accessEntry.circleId, circleId), eq(accessEntry.ownerId, tx.viewerId)))
    .orderBy(desc(accessEntry.minute))
    .limit(200)

export type GrantRow = typeof consentGrant.$inferSelect
export type Person = { id: UserId; name: string }
