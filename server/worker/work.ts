import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type { Db } from "#db/client.ts"
import { workerPool } from "#server/api/pools.ts"

/** What a job is about; its policies open for this and nothing else. */
export type WorkRoom = "seal" | "replay" | "erase" | "rewrap" | "bounce"

export type WorkTx = {
  readonly db: Pick<Db, "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute">
}

/** A job's way to a circle's tables, as `withViewer` is a person's: one transaction in one of five rooms. */
export const work = <T>(room: WorkRoom, person: string | null, fn: (tx: WorkTx) => Promise<T>): Promise<T> =>
  drizzle({ client: workerPool() }).transaction(async (db) => {
    await db.execute(sql`select app.work(${room}, ${person})`)
    return fn({ db })
  })

/** Waits for whoever reads as one of these at this moment, and holds off everybody who would. */
export async function holdOff(tx: WorkTx, people: readonly string[]): Promise<void> {
  for (const person of people.toSorted())
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${person}::text, 0))`)
}
