import { createHmac } from "node:crypto"
import { sql } from "drizzle-orm"
import type { Db } from "#db/client.ts"
import { marksKey } from "#server/crypto/key-file.ts"

export const tickChannel = "ownpace_tick"

/** Whom a tick is for, in a form that says nothing to anybody else who listens. */
export const tickToken = (personId: string): string =>
  createHmac("sha256", marksKey()).update(`tick ${personId}`).digest("base64url")

/** Tells the open screens of these people to look again, if and when this transaction commits. It carries nothing. */
export async function tick(tx: { db: Pick<Db, "execute"> }, personIds: readonly string[]): Promise<void> {
  const tokens = [...new Set(personIds)].map(tickToken)
  await Promise.all(tokens.map((token) => tx.db.execute(sql`select pg_notify(${tickChannel}, ${token})`)))
}
