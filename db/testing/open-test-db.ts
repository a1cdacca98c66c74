import { randomBytes } from "node:crypto"
import { type DatabaseUrls, urlsFor } from "#server/embedded-postgres/urls.ts"
import { connect } from "../client.ts"
import { clusterVariable, type TestCluster } from "./cluster.ts"

export type TestDb = { name: string; urls: DatabaseUrls; drop(): Promise<void> }

/**
 * A database of its own for a test file: a copy of the migrated template, or of another one that nobody is connected
 * to. Close your pools before drop().
 */
export async function openTestDb(
  cluster: TestCluster = clusterOfThisRun(),
  template = cluster.template,
): Promise<TestDb> {
  if (cluster.migrationError)
    throw new Error(`The test database was not migrated.\n${cluster.migrationError}`)
  const name = `test_${randomBytes(6).toString("hex")}`
  const admin = urlsFor(cluster.port, cluster.secrets, "postgres").superuser
  await run(admin, [
    `CREATE DATABASE ${name} TEMPLATE ${template} OWNER app_owner`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO app_migrator, app_runtime, app_auth, app_worker, app_backup`,
    `GRANT CREATE ON DATABASE ${name} TO app_worker`,
  ])
  return {
    name,
    urls: urlsFor(cluster.port, cluster.secrets, name),
    drop: () => run(admin, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  }
}

function clusterOfThisRun(): TestCluster {
  const facts = process.env[clusterVariable]
  if (!facts) throw new Error("No test cluster runs: use vitest, or call startTestCluster() first.")
  return JSON.parse(facts)
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = await connect(url)
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
