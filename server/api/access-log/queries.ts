import { and, asc, eq } from "drizzle-orm"
import { accessEntry } from "#db/schema/consent.ts"
import { accessSeal } from "#db/schema/ledger.ts"
import type { ViewerTx } from "../viewer.ts"

/** The chain over who looked at the asker's rows, from its beginning. */
export const linksOf = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select()
    .from(accessSeal)
    .where(and(eq(accessSeal.circleId, circleId), eq(accessSeal.ownerId, tx.viewerId)))
    .orderBy(asc(accessSeal.number))

export const entriesOf = (tx: ViewerTx, circleId: string) =>
  tx.db
    .select()
    .from(accessEntry)
    .where(and(eq(accessEntry.circleId, circleId), eq(accessEntry.ownerId, tx.viewerId)))
    .orderBy(asc(accessEntry.minute))
