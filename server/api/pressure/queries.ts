import { and, asc, eq, isNull } from "drizzle-orm"
import { reflectionEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

type Reads = ViewerTx<"reflection">
export type PressureRow = typeof reflectionEntry.$inferSelect
export const kind = "pressure"

const isMine = (tx: Reads) =>
  and(eq(reflectionEntry.ownerId, tx.viewerId), eq(reflectionEntry.kind, kind), isNull(reflectionEntry.toAt))

/** What this person said about their times in one circle, in the order in which it was kept. */
export const pressureRows = (tx: Reads, circleId: string): Promise<PressureRow[]> =>
  tx.db
    .select()
    .from(reflectionEntry)
    .where(and(isMine(tx), eq(reflectionEntry.circleId, circleId)))
    .orderBy(asc(reflectionEntry.recordedAt), asc(reflectionEntry.id))
