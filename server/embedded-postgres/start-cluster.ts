import { spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { type Binaries, findBinaries } from "./binaries.ts"
import { bootstrapRoles } from "./bootstrap-roles.ts"
import { freePort } from "./free-port.ts"
import { initialise } from "./initialise.ts"
import { answers, isAlive, type Running, readPidFile, until } from "./running.ts"
import { openSecrets, type Secrets } from "./secrets.ts"
import { choosePrivilege, giveTo, type Privilege, unprivileged } from "./unprivileged.ts"
import { type DatabaseUrls, urlsFor } from "./urls.ts"

export type ClusterOptions = {
  /** Holds the cluster (postgres/), its passwords (secrets.json) and its log (postgres.log). */
  dataDir: string
  port?: number
  /** False only for throw-away clusters: nothing is flushed to disk. */
  durable: boolean
}

export type Cluster = {
  port: number
  superuserUrl: string
  urls: DatabaseUrls
  secrets: Secrets
  /** True when a server of an earlier run was found and is used again. */
  reused: boolean
  isRunning(): boolean
  stop(): Promise<void>
  /** Ends the server as a power cut would. For tests. */
  crash(): Promise<void>
  /** Ends the server at once and writes nothing more, but gives back the memory that it shares. For throw-away clusters. */
  abandon(): Promise<void>
}

/** Starts PostgreSQL on 127.0.0.1 with the roles and the database `ownpace` in it. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const dataDir = realpathSync(options.dataDir)
  const clusterDir = join(dataDir, "postgres")
  const secrets = openSecrets(dataDir)
  const found = await findRunning(clusterDir, secrets)
  const running = found ?? (await launch(options, dataDir, clusterDir, secrets))
  const superuserUrl = urlsFor(running.port, secrets, "postgres").superuser
  await bootstrapRoles(superuserUrl, "ownpace", secrets)
  return {
    port: running.port,
    superuserUrl,
    urls: urlsFor(running.port, secrets, "ownpace"),
    secrets,
    reused: found !== null,
    isRunning: () => isAlive(running.pid),
    stop: () => end(running.pid, "SIGINT"),
    crash: () => end(running.pid, "SIGKILL"),
    abandon: () => end(running.pid, "SIGQUIT"),
  }
}

async function findRunning(clusterDir: string, secrets: Secrets): Promise<Running | null> {
  const running = readPidFile(clusterDir)
  if (!running) return null
  const url = urlsFor(running.port, secrets, "postgres").superuser
  const same = await until(async () => !isAlive(running.pid) || (await answers(url, clusterDir)), 3_000)
  return same && isAlive(running.pid) ? running : null
}

async function launch(
  options: ClusterOptions,
  dataDir: string,
  clusterDir: string,
  secrets: Secrets,
): Promise<Running> {
  const binaries = findBinaries()
  const privilege = choosePrivilege()
  giveTo(privilege, dataDir)
  initialise(clusterDir, secrets.postgres, binaries, privilege)
  // A port that was free a moment ago may be taken now; then another one is asked for.
  for (const wanted of [options.port, undefined, undefined]) {
    const port = await freePort(wanted)
    const pid = await tryPort(port, options.durable, { dataDir, clusterDir, binaries, privilege, secrets })
    if (pid !== null) return { pid, port }
  }
  throw new Error(`PostgreSQL did not start. ${lastLine(join(dataDir, "postgres.log"))}`)
}

/** Nothing is flushed, and little is kept: it may live in memory. */
const throwAway = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "256MB" }

type Ground = {
  dataDir: string
  clusterDir: string
  binaries: Binaries
  privilege: Privilege
  secrets: Secrets
}

async function tryPort(port: number, durable: boolean, ground: Ground): Promise<number | null> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    max_connections: "200",
    ...(durable ? {} : throwAway),
  }
  const args = ["-D", ground.clusterDir]
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`)
  const command = unprivileged(ground.privilege, ground.binaries.postgres, args)
  const log = openSync(join(ground.dataDir, "postgres.log"), "a", 0o600)
  // Detached, so that Ctrl-C reaches us first and we stop it in order.
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  child.unref()
  let ended = false
  child.once("exit", () => {
    ended = true
  })
  child.once("error", () => {
    ended = true
  })
  const url = urlsFor(port, ground.secrets, "postgres").superuser
  await until(async () => ended || (await answers(url, ground.clusterDir)), 60_000)
  if (!ended && child.pid !== undefined) return child.pid
  return null
}

async function end(pid: number, signal: "SIGINT" | "SIGKILL" | "SIGQUIT"): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, signal)
  const stopped = await until(() => !isAlive(pid), 30_000)
  if (!stopped) throw new Error(`PostgreSQL (process ${pid}) did not stop within 30 seconds.`)
}

function lastLine(file: string): string {
  try {
    return readFileSync(file, "utf8").trim().split("\n").at(-1) ?? ""
  } catch {
    return ""
  }
}
