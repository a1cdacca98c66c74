import { and, asc, desc, eq, isNull, sql } from "drizzle-orm"
import { sharedCardEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

/** The owner's cards that stand, newest first. */
export const ownCards = (tx: ViewerTx<"shared_card">) =>
  tx.db
    .select()
    .from(sharedCardEntry)
    .where(and(eq(sharedCardEntry.ownerId, tx.viewerId), isNull(sharedCardEntry.toAt)))
    .orderBy(desc(sharedCardEntry.recordedAt))

/** What somebody gave this reader, in one circle, in the order of giving; the door decides which. */
export const givenCards = (tx: ViewerTx<"shared_card">, circleId: string, ownerId: string) =>
  tx.db
    .select()
    .from(sharedCardEntry)
    .where(and(eq(sharedCardEntry.circleId, circleId), eq(sharedCardEntry.ownerId, ownerId)))
    .orderBy(asc(sharedCardEntry.recordedAt))

export const cardBy = (tx: ViewerTx<"shared_card">, clientId: string) =>
  tx.db
    .select()
    .from(sharedCardEntry)
    .where(and(eq(sharedCardEntry.authorId, tx.viewerId), eq(sharedCardEntry.clientId, clientId)))

export const ownCard = (tx: ViewerTx<"shared_card">, id: string) =>
  tx.db
    .select()
    .from(sharedCardEntry)
    .where(and(eq(sharedCardEntry.ownerId, tx.viewerId), eq(sharedCardEntry.id, id)))

export const addCard = (tx: ViewerTx<never, "shared_card">, row: typeof sharedCardEntry.$inferInsert) =>
  tx.db.insert(sharedCardEntry).values(row)

export const closeCard = (tx: ViewerTx<never, "shared_card">, id: string) =>
  tx.db
    .update(sharedCardEntry)
    .set({ toAt: sql`app.at()` })
    .where(
      and(eq(sharedCardEntry.ownerId, tx.viewerId), eq(sharedCardEntry.id, id), isNull(sharedCardEntry.toAt)),
    )

export type CardRow = typeof sharedCardEntry.$inferSelect
