import { and, eq, sql } from "drizzle-orm"
import { draft } from "#db/schema/practice.ts"
import type { ViewerTx } from "../viewer.ts"

const isMine = (tx: ViewerTx, place: string) => and(eq(draft.ownerId, tx.viewerId), eq(draft.place, place))

export const draftAt = (tx: ViewerTx, place: string) =>
  tx.db.select({ words: draft.words, savedAt: draft.savedAt }).from(draft).where(isMine(tx, place))

/** The last one that is written wins: it is one person's, wherever they write it. */
export const putDraft = (tx: ViewerTx, place: string, words: Buffer) =>
  tx.db
    .insert(draft)
    .values({ ownerId: tx.viewerId, place, words })
    .onConflictDoUpdate({ target: [draft.ownerId, draft.place], set: { words, savedAt: sql`app.at()` } })

export const dropDraftAt = (tx: ViewerTx, place: string) => tx.db.delete(draft).where(isMine(tx, place))
