import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm"
import { circle, displayName, relationship } from "#db/schema/care-circle.ts"
import { entryTables } from "#db/schema/category-table.ts"
import { accessEntry, consentEvent, consentGrant, consentWording } from "#db/schema/consent.ts"
import { exchangeEntry } from "#db/schema/entry.ts"
import { draft } from "#db/schema/practice.ts"
import { isNameOf } from "../care-circle/queries.ts"
import { toldTo } from "../sensate-focus/queries.ts"
import type { Readable, ViewerTx } from "../viewer.ts"

/** Rows that are written out in one transaction, before it is asked anew whether they still may be. */
const pageSize = 200

/** Where a page begins: after this row. */
export type After = { at: string; id: string; version: number } | null

type EntryTable = typeof entryTables.messages
export type EntryRow = typeof entryTables.ratings.$inferSelect & { addresseeId?: string }

const tableOf = (category: Exclude<Readable, "adherence">) =>
  // Every table of entries has these columns; the addressee is there where there is one.
  (category === "exchange" ? exchangeEntry : entryTables[category]) as EntryTable

const beyond = (table: EntryTable, after: After): SQL | undefined =>
  after
    ? sql`(${table.recordedAt}, ${table.id}, ${table.version}) > (${after.at}::timestamptz, ${after.id}::uuid, ${after.version}::int)`
    : undefined

/** One page of what may be read here of one category, every version of it; of others' rows none unless it is a thread. */
export function entriesPage<R extends Exclude<Readable, "adherence">>(
  tx: ViewerTx<R>,
  category: R,
  after: After,
  onlyOwnAuthored: boolean,
): Promise<EntryRow[]> {
  const table = tableOf(category)
  return tx.db
    .select()
    .from(table)
    .where(
      and(
        beyond(table, after),
        onlyOwnAuthored ? eq(table.authorId, tx.viewerId) : undefined,
        category === "couple_plan" ? toldTo(tx.viewerId) : undefined,
      ),
    )
    .orderBy(asc(table.recordedAt), asc(table.id), asc(table.version))
    .limit(pageSize)
}

export const daysPage = (tx: ViewerTx<"adherence">, after: After) => {
  const table = entryTables.adherence
  return tx.db
    .select()
    .from(table)
    .where(
      after
        ? sql`(${table.recordedAt}, ${table.id}, ${table.version}) > (${after.at}::timestamptz, ${after.id}::uuid, ${after.version}::int)`
        : undefined,
    )
    .orderBy(asc(table.recordedAt), asc(table.id), asc(table.version))
    .limit(pageSize)
}

/** Who looked, a page at a time, oldest first; the place of a page is a count, since nothing is ever taken out. */
export const looksPage = (tx: ViewerTx, skip: number) =>
  tx.db
    .select()
    .from(accessEntry)
    .where(eq(accessEntry.ownerId, tx.viewerId))
    .orderBy(asc(accessEntry.minute), asc(accessEntry.viewerId), asc(accessEntry.operation))
    .limit(pageSize)
    .offset(skip)

export const ownCircles = (tx: ViewerTx) =>
  tx.db
    .select({ id: circle.circleId, begunAt: circle.createdAt })
    .from(circle)
    .where(eq(circle.ownerId, tx.viewerId))

export const tiesOf = (tx: ViewerTx, asOwner: boolean) =>
  tx.db
    .select({ tie: relationship, name: displayName.name })
    .from(relationship)
    .leftJoin(displayName, isNameOf(relationship.personId))
    .where(eq(asOwner ? relationship.ownerId : relationship.personId, tx.viewerId))

export const grantsOf = (tx: ViewerTx) =>
  tx.db
    .select()
    .from(consentGrant)
    .where(eq(consentGrant.ownerId, tx.viewerId))
    .orderBy(asc(consentGrant.validFrom))

export const changesOf = (tx: ViewerTx) =>
  tx.db
    .select()
    .from(consentEvent)
    .where(eq(consentEvent.ownerId, tx.viewerId))
    .orderBy(asc(consentEvent.recordedAt))

export const wordingsOf = (tx: ViewerTx, hashes: string[]) =>
  tx.db.select().from(consentWording).where(inArray(consentWording.hash, hashes))

export type DraftRow = typeof draft.$inferSelect
export const draftsOf = (tx: ViewerTx): Promise<DraftRow[]> =>
  tx.db.select().from(draft).where(eq(draft.ownerId, tx.viewerId))
