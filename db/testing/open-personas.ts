import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { drizzle } from "drizzle-orm/node-postgres"
import { closePools, openPools } from "#server/api/pools.ts"
import { connect } from "../client.ts"
import { seedCircles } from "../seed/scenarios/circles.ts"
import { type Root, seedPeople } from "../seed/scenarios/people.ts"
import { openTestDb, type TestDb } from "./open-test-db.ts"

export type Personas = { db: TestDb; root: Root; begin: Date; close(): Promise<void> }

/**
 * A database of its own with the invented people and their circles, begun ten weeks ago, no grants yet; and the program's
 * ways to it, open.
 */
export async function openPersonas(): Promise<Personas> {
  const db = await openTestDb()
  process.env.OWNPACE_DEMONSTRATION = "1"
  const keys = mkdtempSync(join(tmpdir(), "ownpace-keys-"))
  process.env.OWNPACE_DATA = keys
  process.env.DATABASE_URL = db.urls.runtime
  process.env.AUTH_URL = db.urls.auth
  process.env.WORKER_URL = db.urls.worker
  openPools(db.urls)
  const client = await connect(db.urls.superuser)
  const root = drizzle({ client })
  const begin = new Date(Date.now() - 70 * 86_400_000)
  await seedPeople(root, begin)
  await seedCircles(root, begin)
  return {
    db,
    root,
    begin,
    async close() {
      await closePools()
      await client.end()
      await db.drop()
      rmSync(keys, { recursive: true, force: true })
    },
  }
}
