import { and, desc, eq, gte, isNull, like, sql } from "drizzle-orm"
import {
  couplePlanEntry,
  goalsEntry,
  messagesEntry,
  ratingsEntry,
  soloPlanEntry,
  trainerStepEntry,
} from "#db/schema/entry.ts"
import { draft } from "#db/schema/practice.ts"
import type { ViewerTx } from "../viewer.ts"

const planTables = { solo_plan: soloPlanEntry, couple_plan: couplePlanEntry, goals: goalsEntry } as const
export type PlanPart = keyof typeof planTables

const tableOf = (part: PlanPart): (typeof planTables)[PlanPart] => planTables[part]
export type PlanRow = typeof soloPlanEntry.$inferSelect

/** The part of the plan in force that one category keeps. */
export const planRow = <P extends PlanPart>(
  tx: ViewerTx<P>,
  part: P,
  ownerId: string,
): Promise<PlanRow[]> => {
  const table = tableOf(part)
  return tx.db
    .select()
    .from(table)
    .where(and(eq(table.ownerId, ownerId), eq(table.kind, "plan"), isNull(table.toAt)))
}

/** Every version of one part of the viewer's own plan, the newest first. */
export const planVersions = <P extends PlanPart>(tx: ViewerTx<P>, part: P): Promise<PlanRow[]> => {
  const table = tableOf(part)
  return tx.db
    .select()
    .from(table)
    .where(and(eq(table.ownerId, tx.viewerId), eq(table.kind, "plan")))
    .orderBy(desc(table.version))
}

export const addPlanPart = <P extends PlanPart>(
  tx: ViewerTx<never, P>,
  part: P,
  row: typeof soloPlanEntry.$inferInsert,
) => tx.db.insert(tableOf(part)).values(row)

export const closePlanPart = <P extends PlanPart>(tx: ViewerTx<never, P>, part: P) => {
  const table = tableOf(part)
  return tx.db
    .update(table)
    .set({ toAt: sql`app.at()` })
    .where(and(eq(table.ownerId, tx.viewerId), eq(table.kind, "plan"), isNull(table.toAt)))
}

/** The newest note that a clinician wrote to the viewer for the page of the day. */
export const newestNote = (tx: ViewerTx<"messages">) =>
  tx.db
    .select()
    .from(messagesEntry)
    .where(
      and(
        eq(messagesEntry.addresseeId, tx.viewerId),
        eq(messagesEntry.kind, "note"),
        isNull(messagesEntry.toAt),
      ),
    )
    .orderBy(desc(messagesEntry.recordedAt))
    .limit(1)

const stepOfSession = and(
  eq(trainerStepEntry.circleId, ratingsEntry.circleId),
  eq(trainerStepEntry.subjectId, ratingsEntry.subjectId),
  isNull(trainerStepEntry.toAt),
)
const ownSessions = (tx: ViewerTx) => and(eq(ratingsEntry.ownerId, tx.viewerId), isNull(ratingsEntry.toAt))

/** Which items of the plan the viewer practised from a day on, and how long: not how it was. */
export const practisedRows = (tx: ViewerTx<"trainer_step" | "ratings">, since: string) =>
  tx.db
    .select({
      on: sql<string>`${ratingsEntry.performedOn}`,
      itemId: sql<string>`${ratingsEntry.fields} ->> 'planItemId'`,
      minutes: sql<number>`coalesce((${trainerStepEntry.fields} ->> 'minutes')::int, (${ratingsEntry.fields} ->> 'minutes')::int, 0)`,
    })
    .from(ratingsEntry)
    .leftJoin(trainerStepEntry, stepOfSession)
    .where(
      and(
        ownSessions(tx),
        gte(ratingsEntry.performedOn, since),
        sql`${ratingsEntry.fields} ->> 'planItemId' is not null`,
      ),
    )

/** All that the viewer used of a ladder, and how each time was, the oldest first: as old as it may be, it counts. */
export const usedRows = (tx: ViewerTx<"trainer_step" | "ratings">) =>
  tx.db
    .select({
      id: ratingsEntry.subjectId,
      on: ratingsEntry.performedOn,
      step: trainerStepEntry.fields,
      ratings: ratingsEntry.fields,
    })
    .from(ratingsEntry)
    .innerJoin(trainerStepEntry, stepOfSession)
    .where(ownSessions(tx))
    .orderBy(ratingsEntry.performedOn, ratingsEntry.recordedAt)

/** What a drawing of the viewer's own weeks takes of each session, however many there are. */
export const drawnRows = (tx: ViewerTx<"trainer_step" | "ratings">) =>
  tx.db
    .select({
      on: sql<string>`${ratingsEntry.performedOn}`,
      peakPain: sql<number | null>`(${ratingsEntry.fields} -> 'pain' ->> 'peak')::int`,
      step: {
        circleId: trainerStepEntry.circleId,
        ownerId: trainerStepEntry.ownerId,
        id: trainerStepEntry.id,
        version: trainerStepEntry.version,
        words: trainerStepEntry.words,
      },
    })
    .from(ratingsEntry)
    .leftJoin(trainerStepEntry, stepOfSession)
    .where(ownSessions(tx))
    .orderBy(desc(ratingsEntry.performedOn), desc(ratingsEntry.recordedAt))

/** What the person said about their days, from a day on: their own, and nobody else's. */
export const dayChoices = (tx: ViewerTx, since: string) =>
  tx.db
    .select({ place: draft.place })
    .from(draft)
    .where(and(eq(draft.ownerId, tx.viewerId), like(draft.place, "day/%"), gte(draft.place, `day/${since}`)))

/** Sessions that were played and not saved yet: for which items. */
export const unsavedSessions = async (tx: ViewerTx, circle: string): Promise<string[]> => {
  const before = `writing/${circle}/mine/session/`
  const rows = await tx.db
    .select({ place: draft.place })
    .from(draft)
    .where(and(eq(draft.ownerId, tx.viewerId), like(draft.place, `${before}%`)))
  return rows.map(({ place }) => place.slice(before.length))
}

/** The size that the person chose last, with the day: at most one. */
export const chosenRung = (tx: ViewerTx) =>
  tx.db
    .select({ place: draft.place })
    .from(draft)
    .where(and(eq(draft.ownerId, tx.viewerId), like(draft.place, "ladder/%")))

export const dropChosenRung = (tx: ViewerTx) =>
  tx.db.delete(draft).where(and(eq(draft.ownerId, tx.viewerId), like(draft.place, "ladder/%")))

export const keepChoice = (tx: ViewerTx, place: string, words: Buffer) =>
  tx.db
    .insert(draft)
    .values({ ownerId: tx.viewerId, place, words })
    .onConflictDoUpdate({ target: [draft.ownerId, draft.place], set: { words } })

export const dropChoice = (tx: ViewerTx, place: string) =>
  tx.db.delete(draft).where(and(eq(draft.ownerId, tx.viewerId), eq(draft.place, place)))
