import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm"
import { accessEntry, consentEpoch, consentEvent, consentGrant, consentWording } from "#db/schema/consent.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { ViewerTx } from "../viewer.ts"

/** The owner's own grants, ended ones too, oldest first; of one moment the one that reaches back further. */
export const grantsByOwner = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select()
    .from(consentGrant)
    .where(and(eq(consentGrant.circleId, circleId), eq(consentGrant.ownerId, tx.viewerId)))
    .orderBy(asc(consentGrant.validFrom), sql`${consentGrant.coversFrom} nulls first`, asc(consentGrant.id))

export const addGrant = (tx: ViewerTx, row: typeof consentGrant.$inferInsert) =>
  tx.db.insert(consentGrant).values(row)

/**
 * Ends every open grant of one category, or of all, between two people; answers what it ended. To hide also closes
 * what was left standing quietly.
 */
export const endGrants = (
  tx: ViewerTx,
  where: {
    circleId: string
    ownerId: string
    viewerId: string
    category?: Category
    grantIds?: readonly string[]
  },
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
        where.grantIds ? inArray(consentGrant.id, [...where.grantIds]) : undefined,
      ),
    )
    .returning({ id: consentGrant.id, category: consentGrant.category, kind: consentGrant.viewerKind })

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

/** The same words are kept once, whoever agreed to them first. */
export const keepWording = (tx: ViewerTx, row: typeof consentWording.$inferInsert) =>
  tx.db.insert(consentWording).values(row).onConflictDoNothing()

export const wordingsBy = (tx: ViewerTx, hashes: readonly string[]) =>
  tx.db
    .select()
    .from(consentWording)
    .where(inArray(consentWording.hash, [...hashes]))

/** The owner's receipts, newest first. */
export const eventsOf = (tx: ViewerTx, circleId: string, id?: string) =>
  tx.db
    .select()
    .from(consentEvent)
    .where(
      and(
        eq(consentEvent.circleId, circleId),
        eq(consentEvent.ownerId, tx.viewerId),
        id ? eq(consentEvent.id, id) : undefined,
      ),
    )
    .orderBy(desc(consentEvent.recordedAt))

/** Whether this category, or all at once, was narrowed towards this person after an instant. */
export const narrowedSince = async (
  tx: ViewerTx,
  circleId: string,
  viewerId: string,
  category: Category,
  since: string,
): Promise<boolean> => {
  const found = await tx.db
    .select({ id: consentEvent.id })
    .from(consentEvent)
    .where(
      and(
        eq(consentEvent.circleId, circleId),
        eq(consentEvent.ownerId, tx.viewerId),
        eq(consentEvent.viewerId, viewerId),
        inArray(consentEvent.happened, ["ended", "frozen"]),
        gt(consentEvent.recordedAt, since),
        sql`(${consentEvent.details} -> 'categories' @> to_jsonb(${category}::text) or ${consentEvent.details} @> '{"all": true}')`,
      ),
    )
    .limit(1)
  return found.length > 0
}

/** A line of the log: one person, one local day, read or refused. */
export type LookKey = { day: string; viewerId: string; wasRefused: boolean }

/** Who looked, newest day first, a line a person, day and outcome; `after` is the last line of the page before. */
export const looks = (
  tx: ViewerTx,
  circleId: string,
  { zone, after, most }: { zone: string; after: LookKey | null; most: number },
) => {
  const line = tx.db
    .select({
      day: sql<string>`(${accessEntry.minute} at time zone ${zone})::date::text`.as("day"),
      viewerId: accessEntry.viewerId,
      wasRefused: accessEntry.wasRefused,
      categories: sql<Category[]>`array_agg(distinct looked.category order by looked.category)`.as("seen"),
    })
    .from(accessEntry)
    .innerJoin(sql`unnest(${accessEntry.categories}) as looked (category)`, sql`true`)
    .where(and(eq(accessEntry.circleId, circleId), eq(accessEntry.ownerId, tx.viewerId)))
    .groupBy(sql`1, 2, 3`)
    .as("line")
  return tx.db
    .select()
    .from(line)
    .where(
      after
        ? sql`(${line.day}, ${line.viewerId}, ${line.wasRefused}) < (${after.day}, ${after.viewerId}::uuid, ${after.wasRefused}::boolean)`
        : undefined,
    )
    .orderBy(desc(line.day), desc(line.viewerId), desc(line.wasRefused))
    .limit(most)
}

export type GrantRow = typeof consentGrant.$inferSelect
export type Person = { id: UserId; name: string }
