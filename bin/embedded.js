import { existsSync } from "node:fs"
import { join } from "node:path"
import { Trouble } from "./claim.js"

/**
 * For commands that work on an installation whose server does not run: its own database if the environment names one,
 * or else the demonstration's, which is started for them. Returns what ends it again.
 */
export async function openInstallation(dataDir) {
  process.env.OWNPACE_DATA = dataDir
  if (process.env.DATABASE_URL) return async () => {}
  if (!existsSync(join(dataDir, "postgres")))
    throw new Trouble(
      `There is no installation in ${dataDir}. Set OWNPACE_DATA, or DATABASE_URL and the others.`,
    )
  const { startCluster } = await import("../server/embedded-postgres/start-cluster.ts")
  const cluster = await startCluster({ dataDir, durable: true })
  Object.assign(process.env, {
    OWNPACE_DEMONSTRATION: "1",
    DATABASE_URL: cluster.urls.runtime,
    AUTH_URL: cluster.urls.auth,
    WORKER_URL: cluster.urls.worker,
  })
  return () => cluster.stop()
}
