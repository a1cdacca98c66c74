import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import { medicalEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

export type SafetyRow = typeof medicalEntry.$inferSelect
/** What a lock is made of, and no more. */
export type SafetyLine = Pick<
  SafetyRow,
  "id" | "kind" | "subjectId" | "performedOn" | "recordedAt" | "fields"
>

/** What one person said about safety, and who cleared it, in the order in which it was kept. */
export const safetyRows = (tx: ViewerTx<"medical">, ownerId: string): Promise<SafetyRow[]> =>
  tx.db
    .select()
    .from(medicalEntry)
    .where(
      and(
        eq(medicalEntry.ownerId, ownerId),
        inArray(medicalEntry.kind, ["concern", "clearance"]),
        isNull(medicalEntry.toAt),
      ),
    )
    .orderBy(asc(medicalEntry.recordedAt), asc(medicalEntry.id))

/** The same of everybody who shares it with the viewer, for a list of people. */
export const safetyLines = (tx: ViewerTx<"medical">) =>
  tx.db
    .select({
      circleId: medicalEntry.circleId,
      ownerId: medicalEntry.ownerId,
      id: medicalEntry.id,
      kind: medicalEntry.kind,
      subjectId: medicalEntry.subjectId,
      performedOn: medicalEntry.performedOn,
      recordedAt: medicalEntry.recordedAt,
      fields: medicalEntry.fields,
    })
    .from(medicalEntry)
    .where(and(inArray(medicalEntry.kind, ["concern", "clearance"]), isNull(medicalEntry.toAt)))
    .orderBy(asc(medicalEntry.recordedAt), asc(medicalEntry.id))

export const safetyRowBy = (tx: ViewerTx<"medical">, clientId: string) =>
  tx.db
    .select()
    .from(medicalEntry)
    .where(and(eq(medicalEntry.authorId, tx.viewerId), eq(medicalEntry.clientId, clientId)))

export const addSafetyRow = (tx: ViewerTx<never, "medical">, row: typeof medicalEntry.$inferInsert) =>
  tx.db.insert(medicalEntry).values(row)

/** What the viewer said of their own safety, the newest first. */
export const ownAnswerRows = (tx: ViewerTx<"medical">): Promise<SafetyRow[]> =>
  tx.db
    .select()
    .from(medicalEntry)
    .where(
      and(eq(medicalEntry.ownerId, tx.viewerId), eq(medicalEntry.kind, "own"), isNull(medicalEntry.toAt)),
    )
    .orderBy(desc(medicalEntry.recordedAt))

const close = (tx: ViewerTx<never, "medical">, kind: "concern" | "own", id: string) =>
  tx.db
    .update(medicalEntry)
    .set({ toAt: sql`app.at()` })
    .where(
      and(
        eq(medicalEntry.ownerId, tx.viewerId),
        eq(medicalEntry.id, id),
        eq(medicalEntry.kind, kind),
        isNull(medicalEntry.toAt),
      ),
    )

export const closeConcern = (tx: ViewerTx<never, "medical">, id: string) => close(tx, "concern", id)
export const closeOwnAnswer = (tx: ViewerTx<never, "medical">, id: string) => close(tx, "own", id)
