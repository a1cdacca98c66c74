import { randomBytes } from "node:crypto"
import { sql } from "drizzle-orm"
import type { Db } from "#db/client.ts"
import { dataKey } from "#db/schema/consent.ts"
import { NotFound } from "#server/api/errors.ts"
import { installationKey } from "./key-file.ts"
import { ringSecret, ringSecretFor } from "./key-ring.ts"
import { unwrapKey, wrapKey } from "./wrap.ts"

type Whose = { circleId: string; ownerId: string }

/** The keys of several owners, fetched together. */
export type DataKeys = {
  /** Null when they have none yet, or have had it destroyed. */
  of(circleId: string, ownerId: string): Buffer | null
}

const nameOf = (circleId: string, ownerId: string) => `${circleId} ${ownerId}`

/** The keys of many owners in one query: a page over sixty people asks once. */
export async function findDataKeys(db: Db, whose: readonly Whose[]): Promise<DataKeys> {
  const circles = sql.param(whose.map(({ circleId }) => circleId))
  const owners = sql.param(whose.map(({ ownerId }) => ownerId))
  const rows =
    whose.length === 0
      ? []
      : await db
          .select()
          .from(dataKey)
          .where(
            sql`(${dataKey.circleId}, ${dataKey.ownerId}) in (select * from unnest(${circles}::uuid[], ${owners}::uuid[]))`,
          )
  const keys = new Map(
    rows.map((row) => [nameOf(row.circleId, row.ownerId), open(row.circleId, row.ownerId, row.wrapped)]),
  )
  return { of: (circleId, ownerId) => keys.get(nameOf(circleId, ownerId)) ?? null }
}

function open(circle: string, owner: string, wrapped: Buffer): Buffer | null {
  const secret = ringSecret(circle, owner)
  return secret && unwrapKey({ installation: installationKey(), secret, circle, owner }, wrapped)
}

/** The key of one owner in one circle; null when they have none yet, or have had it destroyed. */
export async function findDataKey(db: Db, circle: string, owner: string): Promise<Buffer | null> {
  return (await findDataKeys(db, [{ circleId: circle, ownerId: owner }])).of(circle, owner)
}

/** The same, made at the owner's first sealed word. An erased owner gets no new one. */
export async function dataKeyFor(db: Db, circle: string, owner: string): Promise<Buffer> {
  const known = await findDataKey(db, circle, owner)
  if (known) return known
  const secret = ringSecretFor(circle, owner)
  if (!secret) throw new NotFound("erased")
  const whose = { installation: installationKey(), secret, circle, owner }
  const wrapped = wrapKey(whose, randomBytes(32))
  await db.insert(dataKey).values({ circleId: circle, ownerId: owner, wrapped }).onConflictDoNothing()
  const made = await findDataKey(db, circle, owner) // a second writer may have been first
  if (!made) throw new Error("The data key was not kept.")
  return made
}
