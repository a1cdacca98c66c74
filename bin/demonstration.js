import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { migrate } from "../db/migrate.ts"
import { bootstrapRoles } from "../server/embedded-postgres/bootstrap-roles.ts"
import { startCluster } from "../server/embedded-postgres/start-cluster.ts"
import { recordKind } from "./installation.js"
import { supervise } from "./supervise.js"

/** Another name whenever what was seeded before can't be used any more; those people are then made anew. */
const seededMarker = "ownpace-seeded-2"

const seed = new URL("../db/seed/demonstration.ts", import.meta.url)

/** The embedded database with the invented people in it, who are made once and kept; stop() ends it. */
export async function openDemonstration(dataDir) {
  const cluster = await startCluster({ dataDir, port: 54_329, durable: true })
  try {
    const marker = join(dataDir, "postgres", seededMarker)
    const isFirst = !existsSync(marker)
    if (isFirst) await empty(cluster)
    await migrate(cluster.urls.migrate)
    await recordKind(cluster.urls.migrate, "demonstration")
    enter(cluster.urls)
    if (isFirst && existsSync(seed)) {
      console.log("Making the invented people ...")
      const { seedDemonstration } = await import(seed.href)
      await seedDemonstration(cluster.urls)
      writeFileSync(marker, "")
    }
    const again = (port) => startCluster({ dataDir, port, durable: true })
    return { urls: cluster.urls, stop: supervise(cluster, again) }
  } catch (cause) {
    await cluster.stop()
    throw cause
  }
}

// From here on this process is a demonstration; the seed reads the same environment as the server.
function enter(urls) {
  Object.assign(process.env, {
    OWNPACE_DEMONSTRATION: "1",
    DATABASE_URL: urls.runtime,
    AUTH_URL: urls.auth,
    WORKER_URL: urls.worker,
  })
}

// A first start that was cut short left half of the people; nobody has used them, so we begin again.
async function empty(cluster) {
  const client = new pg.Client({ connectionString: cluster.superuserUrl })
  await client.connect()
  await client.query("DROP DATABASE IF EXISTS ownpace WITH (FORCE)").finally(() => client.end())
  await bootstrapRoles(cluster.superuserUrl, "ownpace", cluster.secrets)
}
