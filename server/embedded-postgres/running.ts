import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"

export type Running = { pid: number; port: number }

/** What PostgreSQL wrote about itself, if a process of that id is alive. */
export function readPidFile(clusterDir: string): Running | null {
  let lines: string[]
  try {
    lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n")
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return null
  return isAlive(pid) ? { pid, port } : null
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM"
  }
}

/** True when the server behind this address answers and is the one that owns the folder. */
export async function answers(superuserUrl: string, clusterDir: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 2_000 })
  client.on("error", () => {}) // a server that goes away while we ask is a "no", not a crash
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory")
    return rows[0]?.data_directory === clusterDir
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    if (await condition()) return true
    await wait(15)
  }
  return false
}
