import { and, asc, eq, gt, ne, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type { PgColumn, PgTable } from "drizzle-orm/pg-core"
import { outbox, totpSeed } from "#db/schema/auth.ts"
import { invitation } from "#db/schema/care-circle.ts"
import { dataKey } from "#db/schema/consent.ts"
import { addressPlace } from "#server/api/invitation/invite-person.ts"
import { authPool } from "#server/api/pools.ts"
import { seedPlace } from "#server/auth/code/check-code.ts"
import { letterPlace } from "#server/mail/post.ts"
import { work } from "#server/worker/work.ts"
import { installationKey, nextInstallationKey, takeNextInstallationKey } from "./key-file.ts"
import { ringSecret } from "./key-ring.ts"
import { type Place, seal, unseal } from "./seal.ts"
import { unwrapKey, wrapKey } from "./wrap.ts"

/** Rows that one transaction wraps anew. */
const batch = 200

/** Tells how many were done so far; the command prints it. */
type Heard = (done: number) => void

/**
 * Another key for the installation. Each value is wrapped anew by itself, and one that already is is left: a run that
 * was killed is gone on with by the next. The old key stays until nothing needs it. The server does not run meanwhile.
 */
export async function rotateKeys(heard: Heard = () => {}): Promise<number> {
  const keys = { old: installationKey(), next: nextInstallationKey() }
  let done = 0
  const count = (rows: number) => {
    done += rows
    heard(done)
  }
  await rewrapDataKeys(keys, count)
  await resealColumn(keys, { table: outbox, id: outbox.id, column: outbox.letter, place: letterPlace }, count)
  await resealColumn(
    keys,
    { table: invitation, id: invitation.id, column: invitation.address, place: addressPlace },
    count,
  )
  await resealColumn(
    keys,
    { table: totpSeed, id: totpSeed.accountId, column: totpSeed.seed, place: seedPlace },
    count,
  )
  takeNextInstallationKey()
  return done
}

type Keys = { old: Buffer; next: Buffer }

const opens = <T>(open: () => T): T | null => {
  try {
    return open()
  } catch {
    return null
  }
}

async function rewrapDataKeys({ old, next }: Keys, count: Heard): Promise<void> {
  let after = { circleId: nil, ownerId: nil }
  for (;;) {
    const rows = await work("rewrap", null, async (tx) => {
      const page = await tx.db
        .select()
        .from(dataKey)
        .where(
          sql`(${dataKey.circleId}, ${dataKey.ownerId}) > (${after.circleId}::uuid, ${after.ownerId}::uuid)`,
        )
        .orderBy(asc(dataKey.circleId), asc(dataKey.ownerId))
        .limit(batch)
      for (const { circleId: circle, ownerId: owner, wrapped } of page) {
        const secret = ringSecret(circle, owner)
        if (!secret || opens(() => unwrapKey({ installation: next, secret, circle, owner }, wrapped)))
          continue
        const key = unwrapKey({ installation: old, secret, circle, owner }, wrapped)
        await tx.db
          .update(dataKey)
          .set({ wrapped: wrapKey({ installation: next, secret, circle, owner }, key) })
          .where(and(eq(dataKey.circleId, circle), eq(dataKey.ownerId, owner)))
      }
      return page
    })
    const last = rows.at(-1)
    if (!last) return
    after = last
    count(rows.length)
  }
}

type Sealed = { table: PgTable; id: PgColumn; column: PgColumn; place: (id: string) => Place }
const nil = "00000000-0000-0000-0000-000000000000"

async function resealColumn(
  { old, next }: Keys,
  { table, id, column, place }: Sealed,
  count: Heard,
): Promise<void> {
  let after = nil
  for (;;) {
    const rows = await drizzle({ client: authPool() }).transaction(async (db) => {
      const page = await db
        .select({ id, sealed: column })
        .from(table)
        .where(and(gt(id, after), ne(column, Buffer.alloc(0))))
        .orderBy(asc(id))
        .limit(batch)
      for (const row of page) {
        const name = String(row.id)
        const sealed = Buffer.from(row.sealed as Buffer) // these three columns are bytea
        if (opens(() => unseal(next, place(name), sealed)) !== null) continue
        const anew = seal(next, place(name), unseal(old, place(name), sealed))
        await db.execute(
          sql`update ${table} set ${sql.identifier(column.name)} = ${anew} where ${id} = ${name}::uuid`,
        )
      }
      return page
    })
    const last = rows.at(-1)
    if (!last) return
    after = String(last.id)
    count(rows.length)
  }
}
