import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, expect, it } from "vitest"
import { startCluster } from "./start-cluster.ts"

const dataDir = mkdtempSync(join(tmpdir(), "ownpace-launch-"))

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {})
  await client.connect()
  try {
    return (await client.query({ text, rowMode: "array" })).rows.flat()
  } finally {
    await client.end().catch(() => {})
  }
}

afterAll(async () => {
  if (existsSync(join(dataDir, "postgres"))) await (await startCluster({ dataDir, durable: false })).stop()
  rmSync(dataDir, { recursive: true, force: true })
})

it("keeps what Amara wrote through a power cut, a second start and a clean stop", async () => {
  const first = await startCluster({ dataDir, durable: true })
  expect(first.reused).toBe(false)
  await ask(first.urls.superuser, "CREATE TABLE kept AS SELECT 'Amara' AS name")
  await first.crash()

  const second = await startCluster({ dataDir, durable: true })
  expect(second.reused).toBe(false)
  expect(await ask(second.urls.superuser, "SELECT name FROM kept")).toEqual(["Amara"])

  const third = await startCluster({ dataDir, durable: true })
  expect(third).toMatchObject({ reused: true, port: second.port })
  await third.stop()
  await expect(ask(second.urls.superuser, "SELECT 1")).rejects.toThrow()
})

it("lets nobody in without a password and hides the passwords from other users of the machine", async () => {
  const cluster = await startCluster({ dataDir, durable: true })
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600)
  const wrong = cluster.urls.runtime.replace(cluster.secrets.app_runtime, "guess")
  await expect(ask(wrong, "SELECT 1")).rejects.toThrow(/password/)
  expect(await ask(cluster.urls.runtime, "SHOW listen_addresses")).toEqual(["127.0.0.1"])
  expect(await ask(cluster.urls.runtime, "SHOW data_checksums")).toEqual(["on"])
})

it("takes another port when somebody listens on the wanted one", async () => {
  const cluster = await startCluster({ dataDir, durable: true })
  const otherDir = mkdtempSync(join(tmpdir(), "ownpace-launch-"))
  const other = await startCluster({ dataDir: otherDir, port: cluster.port, durable: false })
  expect(other.port).not.toBe(cluster.port)
  await other.crash()
  rmSync(otherDir, { recursive: true, force: true })
})

it("gives no role that people's requests or jobs come by a way past row-level security", async () => {
  const { urls } = await startCluster({ dataDir, durable: true })
  const bypass = "SELECT rolname FROM pg_roles WHERE rolname LIKE 'app\\_%' AND (rolsuper OR rolbypassrls)"
  expect(await ask(urls.superuser, bypass)).toEqual(["app_backup"])
  await expect(ask(urls.runtime, "CREATE TABLE mine ()")).rejects.toThrow(/permission denied/)
  await expect(ask(urls.runtime, "SET ROLE app_owner")).rejects.toThrow(/permission denied/)
  expect(await ask(urls.migrate, "SET ROLE app_owner; SELECT 1").catch(String)).not.toContain("denied")
})
