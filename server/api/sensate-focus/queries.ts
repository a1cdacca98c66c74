import { and, asc, desc, eq, isNotNull, isNull, notInArray, sql } from "drizzle-orm"
import { displayName, relationship } from "#db/schema/care-circle.ts"
import { coupleLogEntry, couplePlanEntry } from "#db/schema/entry.ts"
import { termDefaults } from "#server/domain/sensate-focus/terms.ts"
import { isNameOf } from "../care-circle/queries.ts"
import { isSent } from "../sent-row.ts"
import type { ViewerTx } from "../viewer.ts"

export type EventRow = typeof couplePlanEntry.$inferSelect
export type LogRow = typeof coupleLogEntry.$inferSelect

/**
 * What stands, for whoever looks. The owner's is what is not closed. Anybody else is shown the versions of one instant
 * by the door, and one that was closed after a stillness began is still there: to leave it out would tell.
 */
const stands = (table: typeof couplePlanEntry | typeof coupleLogEntry) =>
  sql`(${table.toAt} is null or ${table.ownerId} <> app.eyes())`

/** All that this viewer may see of what the two agreed and suggested, in the order in which it was said. */
export const eventsOf = (tx: ViewerTx<"couple_plan">, circleId: string) =>
  tx.db
    .select()
    .from(couplePlanEntry)
    .where(and(eq(couplePlanEntry.circleId, circleId), stands(couplePlanEntry)))
    .orderBy(asc(couplePlanEntry.recordedAt), asc(couplePlanEntry.id))

/** Answers that only their author reads: the other learns a mutual yes alone. */
const toldToNobody = ["would_move_on", "not_yet", "ready_again", "took_back"]

/** What everybody who sees the plan for two is told as soon as it is there: no answer that is given unseen, and no name. */
export const toldAtOnce = notInArray(couplePlanEntry.kind, [...toldToNobody, "signed"])

/**
 * Which events may be told to this person at all, also in a copy of their data: all of their own, and of others' none
 * that was answered unseen. A name under terms is told once it counts, so not in its night, nor when it was taken back.
 */
export const toldTo = (viewerId: string) => sql`(${couplePlanEntry.authorId} = ${viewerId}
  or ${toldAtOnce}
  or ${couplePlanEntry.kind} = 'signed' and ${couplePlanEntry.recordedAt} <= app.at() - make_interval(hours => ${termDefaults.coolOffHours})
    and not exists (select from couple_plan_entry back where back.circle_id = ${couplePlanEntry.circleId}
      and back.kind = 'took_back' and back.author_id = ${couplePlanEntry.authorId}
      and back.fields ->> 'terms' = ${couplePlanEntry.fields} ->> 'terms'))`

export const eventByClient = (tx: ViewerTx<"couple_plan">, circleId: string, clientId: string) =>
  tx.db
    .select()
    .from(couplePlanEntry)
    .where(isSent(couplePlanEntry, tx, circleId, clientId))

export const addEvent = (
  tx: ViewerTx<"couple_plan", "couple_plan">,
  row: typeof couplePlanEntry.$inferInsert,
) => tx.db.insert(couplePlanEntry).values(row)

/** What happened together, newest first. */
export const logsOf = (tx: ViewerTx<"couple_log">, circleId: string) =>
  tx.db
    .select()
    .from(coupleLogEntry)
    .where(and(eq(coupleLogEntry.circleId, circleId), stands(coupleLogEntry)))
    .orderBy(desc(coupleLogEntry.performedOn), desc(coupleLogEntry.recordedAt), asc(coupleLogEntry.id))
    .limit(100)

/** On which days the two did something together, newest first; of this pair, or of whoever was one here. */
export const daysDone = async (
  tx: ViewerTx<"couple_log">,
  circleId: string,
  { pairId, most }: { pairId: string | null; most: number },
): Promise<string[]> => {
  const { fields, performedOn } = coupleLogEntry
  const rows = await tx.db
    .selectDistinct({ day: performedOn })
    .from(coupleLogEntry)
    .where(
      and(
        eq(coupleLogEntry.circleId, circleId),
        eq(coupleLogEntry.kind, "happened"),
        sql`${fields} ->> 'happened' in ('yes', 'part')`,
        pairId === null ? undefined : sql`${fields} ->> 'pair' = ${pairId}`,
        stands(coupleLogEntry),
      ),
    )
    .orderBy(desc(performedOn))
    .limit(most)
  return rows.flatMap(({ day }) => day ?? [])
}

export const logByClient = (tx: ViewerTx<"couple_log">, circleId: string, clientId: string) =>
  tx.db
    .select()
    .from(coupleLogEntry)
    .where(isSent(coupleLogEntry, tx, circleId, clientId))

export type NewLog = typeof coupleLogEntry.$inferInsert

export const addLog = (tx: ViewerTx<"couple_log", "couple_log">, row: NewLog) =>
  tx.db.insert(coupleLogEntry).values(row)

/** The partner in this circle now; a clinician finds one where the plan for two is shared with them. */
export const partnerIn = (tx: ViewerTx<"couple_plan">, circleId: string) =>
  tx.db
    .select({ id: relationship.id, personId: relationship.personId, name: displayName.name })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.personId))
    .where(
      and(
        eq(relationship.circleId, circleId),
        eq(relationship.kind, "partner"),
        isNotNull(relationship.confirmedAt),
        isNull(relationship.endedAt),
      ),
    )
