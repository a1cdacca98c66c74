import { and, desc, eq, gte, isNull, sql } from "drizzle-orm"
import { notesEntry, practiceDay, ratingsEntry, trainerStepEntry } from "#db/schema/entry.ts"
import type { ViewerTx } from "../viewer.ts"

/** At most this many sessions are read for a clinician's page. */
const most = 600

const ofSession = { step: trainerStepEntry, ratings: ratingsEntry, note: notesEntry } as const
type Part = keyof typeof ofSession

const current = (part: Part, ownerId: string, since: string | undefined) =>
  and(
    eq(ofSession[part].ownerId, ownerId),
    isNull(ofSession[part].toAt),
    since === undefined ? undefined : gte(ofSession[part].performedOn, since),
  )

/** Rows in force, from a day on, newest day first; each category is asked for by itself, so that each can be shared alone. */
export const stepRows = (tx: ViewerTx<"trainer_step">, ownerId: string, since?: string) =>
  tx.db
    .select()
    .from(trainerStepEntry)
    .where(current("step", ownerId, since))
    .orderBy(desc(trainerStepEntry.performedOn), desc(trainerStepEntry.recordedAt))
    .limit(most)

export const ratingsRows = (tx: ViewerTx<"ratings">, ownerId: string, since?: string) =>
  tx.db
    .select()
    .from(ratingsEntry)
    .where(current("ratings", ownerId, since))
    .orderBy(desc(ratingsEntry.performedOn), desc(ratingsEntry.recordedAt))
    .limit(most)

export const noteRows = (tx: ViewerTx<"notes">, ownerId: string, since?: string) =>
  tx.db
    .select()
    .from(notesEntry)
    .where(current("note", ownerId, since))
    .orderBy(desc(notesEntry.performedOn), desc(notesEntry.recordedAt))
    .limit(most)

/** The viewer's own sessions, whole, the newest first: so many, or the one with that id. */
export const wholeSessions = (
  tx: ViewerTx<"trainer_step" | "ratings" | "notes">,
  which: { newest: number } | { id: string },
) => {
  const isPart = (part: "step" | "note") =>
    and(
      eq(ofSession[part].circleId, ratingsEntry.circleId),
      eq(ofSession[part].subjectId, ratingsEntry.subjectId),
      isNull(ofSession[part].toAt),
    )
  const sessions = tx.db
    .select({ ratings: ratingsEntry, step: trainerStepEntry, note: notesEntry })
    .from(ratingsEntry)
    .leftJoin(trainerStepEntry, isPart("step"))
    .leftJoin(notesEntry, isPart("note"))
    .where(
      and(
        current("ratings", tx.viewerId, undefined),
        "id" in which ? eq(ratingsEntry.subjectId, which.id) : undefined,
      ),
    )
    .orderBy(desc(ratingsEntry.performedOn), desc(ratingsEntry.recordedAt), desc(ratingsEntry.id))
  return sessions.limit("id" in which ? 1 : which.newest)
}

/** Every version of one session of the viewer's own, the newest first. */
export const versionsOf = (tx: ViewerTx<"trainer_step" | "ratings" | "notes">, id: string) => {
  const versions = (part: Part) =>
    tx.db
      .select()
      .from(ofSession[part])
      .where(and(eq(ofSession[part].subjectId, id), eq(ofSession[part].ownerId, tx.viewerId)))
      .orderBy(desc(ofSession[part].version))
  return Promise.all([versions("step"), versions("ratings"), versions("note")])
}

export const dayVersions = (tx: ViewerTx<"adherence">, id: string) =>
  tx.db
    .select({ planned: practiceDay.planned })
    .from(practiceDay)
    .where(and(eq(practiceDay.id, id), eq(practiceDay.ownerId, tx.viewerId)))
    .orderBy(desc(practiceDay.version))
    .limit(1)

/** What the same client wrote under the same id before, if it did. */
export const writtenBy = (tx: ViewerTx<"ratings">, clientId: string) =>
  tx.db
    .select()
    .from(ratingsEntry)
    .where(and(eq(ratingsEntry.authorId, tx.viewerId), eq(ratingsEntry.clientId, clientId)))

type Row<Table extends { $inferInsert: unknown }> = Table["$inferInsert"]

export const addStep = (tx: ViewerTx<never, "trainer_step">, row: Row<typeof trainerStepEntry>) =>
  tx.db.insert(trainerStepEntry).values(row)
export const addRatings = (tx: ViewerTx<never, "ratings">, row: Row<typeof ratingsEntry>) =>
  tx.db.insert(ratingsEntry).values(row)
export const addNote = (tx: ViewerTx<never, "notes">, row: Row<typeof notesEntry>) =>
  tx.db.insert(notesEntry).values(row)
export const addDay = (tx: ViewerTx<never, "adherence">, row: Row<typeof practiceDay>) =>
  tx.db.insert(practiceDay).values(row)

/** Ends what stands of a session, in each of its tables. */
export const closeSession = (
  tx: ViewerTx<never, "trainer_step" | "ratings" | "notes" | "adherence">,
  id: string,
) => {
  const now = { toAt: sql`app.at()` }
  const entry = (table: (typeof ofSession)[Part]) =>
    tx.db
      .update(table)
      .set(now)
      .where(and(eq(table.subjectId, id), eq(table.ownerId, tx.viewerId), isNull(table.toAt)))
  return Promise.all([
    entry(trainerStepEntry),
    entry(ratingsEntry),
    entry(notesEntry),
    tx.db
      .update(practiceDay)
      .set(now)
      .where(and(eq(practiceDay.id, id), eq(practiceDay.ownerId, tx.viewerId), isNull(practiceDay.toAt))),
  ])
}

export type EntryRow = typeof ratingsEntry.$inferSelect
