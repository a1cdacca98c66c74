import { mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bootstrapRoles } from "#server/embedded-postgres/bootstrap-roles.ts"
import { isAlive, readPidFile, until } from "#server/embedded-postgres/running.ts"
import type { Secrets } from "#server/embedded-postgres/secrets.ts"
import { startCluster } from "#server/embedded-postgres/start-cluster.ts"
import { urlsFor } from "#server/embedded-postgres/urls.ts"

export const clusterVariable = "OWNPACE_TEST_CLUSTER"
const template = "ownpace_template"
const prefix = "ownpace-test-"

export type TestCluster = {
  port: number
  secrets: Secrets
  template: string
  /** Why the template could not be migrated; told by each test that asks for a database. */
  migrationError?: string
}

/** A throw-away PostgreSQL in the temporary folder, with a migrated template database. */
export async function startTestCluster(): Promise<TestCluster & { stop(): Promise<void> }> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const cluster = await startCluster({ dataDir, durable: false })
  await bootstrapRoles(cluster.superuserUrl, template, cluster.secrets)
  const migrationError = await migrateTemplate(urlsFor(cluster.port, cluster.secrets, template).migrate)
  return {
    port: cluster.port,
    secrets: cluster.secrets,
    template,
    ...(migrationError ? { migrationError } : {}),
    async stop() {
      await cluster.abandon() // nothing here is worth a checkpoint
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

// Tests of pure rules must run even while a migration is broken, so the failure is kept for those who need it.
async function migrateTemplate(url: string): Promise<string | undefined> {
  try {
    const { migrate } = await import("../migrate.ts")
    await migrate(url)
    return undefined
  } catch (cause) {
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  }
}

const inMemory = "/dev/shm"

/** A folder in memory, where the system has one with room: each test file makes a thousand small files and drops them. */
function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize > 2 ** 31 ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}

// A run that was killed leaves its server behind; the next run takes it away.
async function sweep(): Promise<void> {
  for (const folder of new Set([tmpdir(), quickFolder()])) await sweepFolder(folder)
}

async function sweepFolder(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const starter = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN
    if (!Number.isInteger(starter) || isAlive(starter)) continue
    const dataDir = join(folder, name)
    const running = readPidFile(join(dataDir, "postgres"))
    if (running) process.kill(running.pid, "SIGKILL")
    if (running) await until(() => !isAlive(running.pid), 5_000)
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** vitest's global set-up: one cluster for the run; the workers find it, and the folder, through the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.TMPDIR = quickFolder()
  const { stop, ...facts } = await startTestCluster()
  process.env[clusterVariable] = JSON.stringify(facts)
  return stop
}
