import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { reflectionEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

type Reads = ViewerTx<"reflection">
type Writes = ViewerTx<"reflection", "reflection">

export type ReflectionRow = typeof reflectionEntry.$inferSelect

/** Own ones only, whatever else the door would open. */
const isMine = (tx: ViewerTx) => eq(reflectionEntry.ownerId, tx.viewerId)

export const reflectionsOf = (tx: Reads) =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(and(isMine(tx), isNull(reflectionEntry.toAt)))
    .orderBy(desc(reflectionEntry.performedOn), desc(reflectionEntry.recordedAt))
    .limit(200)

export const reflectionByClient = (tx: Reads, clientId: string) =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(and(isMine(tx), eq(reflectionEntry.authorId, tx.viewerId), eq(reflectionEntry.clientId, clientId)))

export const versionsOfReflection = (tx: Reads, id: string) =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(and(isMine(tx), eq(reflectionEntry.id, id)))
    .orderBy(desc(reflectionEntry.version))

export const addReflection = (tx: Writes, row: typeof reflectionEntry.$inferInsert) =>
  tx.db.insert(reflectionEntry).values(row)

/** Answers what it closed, so that a second closing of the same version is known. */
export const closeReflection = (tx: Writes, id: string) =>
  tx.db
    .update(reflectionEntry)
    .set({ toAt: sql`app.at()` })
    .where(and(isMine(tx), eq(reflectionEntry.id, id), isNull(reflectionEntry.toAt)))
    .returning({ version: reflectionEntry.version })
