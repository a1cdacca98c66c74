import { and, asc, desc, eq, gt, sql } from "drizzle-orm"
import { accessEntry } from "#db/schema/consent.ts"
import { accessSeal } from "#db/schema/ledger.ts"
import { leafOf, linkOf } from "#server/crypto/access-chain.ts"
import { type WorkTx, work } from "./work.ts"

/** A transaction may still write into its minute until it is ended by force, so the minute is sealed after that. */
const isOver = sql`${accessEntry.minute} <= app.at() - interval '70 seconds'`

type Owner = { circleId: string; ownerId: string }

/**
 * Puts who looked into each owner's chain, once the minute is over. The first look goes back to the beginning, the next
 * ones to the last that came through, however long the jobs rested in between. Answers the instant of this one.
 */
export async function sealAccess(last: string | null): Promise<string> {
  const since =
    last === null ? undefined : sql`${accessEntry.minute} > ${last}::timestamptz - interval '20 minutes'`
  const { owners, at } = await work("seal", null, async (tx) => ({
    owners: await tx.db
      .selectDistinct({ circleId: accessEntry.circleId, ownerId: accessEntry.ownerId })
      .from(accessEntry)
      .where(and(isOver, since)),
    at: await instantOf(tx),
  }))
  for (const owner of owners) await work("seal", null, (tx) => sealOwner(tx, owner))
  return at
}

const instantOf = async (tx: WorkTx): Promise<string> =>
  String((await tx.db.execute(sql`select app.at()::text as at`)).rows[0]?.at)

async function sealOwner(tx: WorkTx, { circleId, ownerId }: Owner): Promise<void> {
  await tx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`seal ${circleId} ${ownerId}`}::text, 0))`,
  )
  const mine = and(eq(accessSeal.circleId, circleId), eq(accessSeal.ownerId, ownerId))
  const [last] = await tx.db.select().from(accessSeal).where(mine).orderBy(desc(accessSeal.number)).limit(1)
  // A clock that was set back may have put an entry before what is sealed already; a day is looked over again.
  const from = last ? sql`${last.minute}::timestamptz - interval '1 day'` : sql`'-infinity'::timestamptz`
  const [entries, sealed] = [
    await tx.db
      .select()
      .from(accessEntry)
      .where(
        and(
          eq(accessEntry.circleId, circleId),
          eq(accessEntry.ownerId, ownerId),
          gt(accessEntry.minute, from),
          isOver,
        ),
      )
      .orderBy(asc(accessEntry.minute)),
    await tx.db
      .select({ leaves: accessSeal.leaves })
      .from(accessSeal)
      .where(and(mine, gt(accessSeal.minute, from))),
  ]
  const known = new Set(sealed.flatMap(({ leaves }) => leaves))
  const minutes = Map.groupBy(
    entries
      .map((entry) => ({ minute: entry.minute, leaf: leafOf(entry) }))
      .filter(({ leaf }) => !known.has(leaf)),
    ({ minute }) => minute,
  )
  let { number, link } = last ?? { number: 0, link: "" }
  for (const [minute, fresh] of minutes) {
    number += 1
    const next = { circleId, ownerId, number, minute, leaves: fresh.map(({ leaf }) => leaf).toSorted() }
    link = linkOf(link, next)
    await tx.db.insert(accessSeal).values({ ...next, link })
  }
}
