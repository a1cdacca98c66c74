import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { drizzle } from "drizzle-orm/node-postgres"
import { afterAll, beforeAll, expect, it } from "vitest"
import { connect } from "#db/client.ts"
import { migrate } from "#db/migrate.ts"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { seedCircles, seedGrants } from "#db/seed/scenarios/circles.ts"
import { seedPeople } from "#db/seed/scenarios/people.ts"
import { stopSharing } from "#server/api/consent/stop-sharing.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import { withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { type Cluster, startCluster } from "#server/embedded-postgres/start-cluster.ts"
import { catchUp } from "./catch-up.ts"

const [amara, okafor] = [personas.amara.id as UserId, personas.okafor.id as UserId] // a persona's id is an account's
const circle = circles.amara as CircleId
const shared = ["ratings", "notes", "solo_plan"] as const

let dataDir: string
let cluster: Cluster

/** A database that writes through to the disk, as people's does; the tests' own one does not. */
async function open(): Promise<void> {
  cluster = await startCluster({ dataDir, durable: true })
  openPools(cluster.urls)
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "ownpace-durable-"))
  await open()
  Object.assign(process.env, {
    OWNPACE_DEMONSTRATION: "1",
    OWNPACE_DATA: dataDir,
    DATABASE_URL: cluster.urls.runtime,
    AUTH_URL: cluster.urls.auth,
    WORKER_URL: cluster.urls.worker,
  })
  await migrate(cluster.urls.migrate)
  const client = await connect(cluster.urls.superuser)
  const from = new Date(Date.now() - 86_400_000)
  await seedPeople(drizzle({ client }), from)
  await seedCircles(drizzle({ client }), from)
  await seedGrants(drizzle({ client }), {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories: shared,
    from,
  })
  await client.end()
})
afterAll(async () => {
  await closePools()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const seen = () =>
  withViewer({ userId: okafor }, { room: "caseload", circle, write: shared, operation: "test" }, async (tx) =>
    shared.filter((category) => tx.granted.has(category)),
  )

it("keeps closed whatever Amara was told is closed, though the database is killed the moment after", {
  timeout: 120_000,
}, async () => {
  const left = [...shared]
  for (const category of shared) {
    await stopSharing({ userId: amara }, { relationshipId: relationships.amaraOkafor, category })
    await cluster.crash()
    await closePools()
    await open()
    left.shift()
    expect(await seen()).toEqual(left)
    expect(await catchUp()).toEqual([])
  }
})

it("keeps today's narrowings and erasures when last week's copy is put back, or last week's dump", {
  timeout: 240_000,
}, () => {
  const command = join(import.meta.dirname, "..", "..", "bin", "rehearse-restore.js")
  const done = spawnSync(process.execPath, [command], { encoding: "utf8" })
  expect(done.stdout).toContain("What was taken back stays taken back.")
  expect(done.status).toBe(0)
})
