import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm"
import { relationship } from "#db/schema/care-circle.ts"
import { reflectionEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

type Reads = ViewerTx<"reflection">
type Writes = ViewerTx<"reflection", "reflection">

export type ReflectionRow = typeof reflectionEntry.$inferSelect

const own = (tx: ViewerTx) => eq(reflectionEntry.ownerId, tx.viewerId)

/** Own notes only, whatever else the door would open, and whatever else is kept beside them. */
const isMine = (tx: ViewerTx) => and(own(tx), eq(reflectionEntry.kind, "reflection"))

export const reflectionsOf = (tx: Reads) =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(and(isMine(tx), isNull(reflectionEntry.toAt)))
    .orderBy(desc(reflectionEntry.performedOn), desc(reflectionEntry.recordedAt))
    .limit(200)

/** What somebody else let this person read, newest first. */
export const grantedReflections = (tx: Reads, circleId: string) =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(
      and(
        eq(reflectionEntry.circleId, circleId),
        ne(reflectionEntry.ownerId, tx.viewerId),
        eq(reflectionEntry.kind, "reflection"),
        isNull(reflectionEntry.toAt),
      ),
    )
    .orderBy(desc(reflectionEntry.performedOn), desc(reflectionEntry.recordedAt))
    .limit(60)

/** The partner who shares notes of their own with this clinician, as long as they are in the circle. */
export const stillBeside = (tx: Reads, circleId: string) =>
  tx.db
    .select({ personId: relationship.personId })
    .from(relationship)
    .where(
      and(
        eq(relationship.circleId, circleId),
        eq(relationship.kind, "partner"),
        isNotNull(relationship.confirmedAt),
        isNull(relationship.endedAt),
      ),
    )

export const reflectionByClient = (tx: Reads, clientId: string) =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(and(own(tx), eq(reflectionEntry.authorId, tx.viewerId), eq(reflectionEntry.clientId, clientId)))

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
