import { type ChildProcess, fork } from "node:child_process"
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type pg from "pg"
import { connect } from "#db/client.ts"
import type { Persona } from "#db/seed/personas.ts"
import { openTestDb, type TestDb } from "#db/testing/open-test-db.ts"
import { freePort } from "#server/embedded-postgres/free-port.ts"
import { buildOnce } from "../../bin/build.js"
import type { Effort } from "./figure.ts"

/** The production build on a database of its own, with everybody signed in, and all that it ever wrote to its log. */
export type House = {
  port: number
  db: TestDb
  data: string
  root: pg.Client
  cookieOf: ReadonlyMap<Persona, string>
  process: ChildProcess
  logged: string[]
}

/** Houses that are one and the same at first: clones of one database, with equal ids, keys and sign-ins. */
export async function withHouses<T>(
  { cluster }: Effort,
  howMany: number,
  fn: (houses: House[]) => Promise<T>,
): Promise<T> {
  await buildOnce()
  const folder = mkdtempSync(join(tmpdir(), "ownpace-houses-"))
  const base = await openTestDb(cluster)
  const houses: House[] = []
  try {
    const cookieOf = await furnish(base, join(folder, "base"))
    for (let nth = 0; nth < howMany; nth += 1) {
      const data = join(folder, `house-${nth}`)
      cpSync(join(folder, "base"), data, { recursive: true })
      const db = await openTestDb(cluster, base.name)
      houses.push(await open(db, data, cookieOf))
    }
    return await fn(houses)
  } finally {
    for (const house of houses) house.process.kill("SIGKILL")
    for (const house of houses) await house.root.end()
    for (const { db } of houses) await db.drop()
    await base.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const environment = (db: TestDb, data: string, port: number) => ({
  NODE_ENV: "production" as const,
  OWNPACE_DATA: data,
  OWNPACE_DEMONSTRATION: "1",
  DATABASE_URL: db.urls.runtime,
  AUTH_URL: db.urls.auth,
  WORKER_URL: db.urls.worker,
  PORT: String(port),
})

export async function furnish(base: TestDb, data: string): Promise<ReadonlyMap<Persona, string>> {
  const child = fork(new URL("furnish.ts", import.meta.url), {
    env: { ...process.env, ...environment(base, data, 0) },
  })
  child.send(base.urls)
  return new Promise((resolve, reject) => {
    child.once("message", (cookies) => resolve(new Map(cookies as [Persona, string][]))) // furnish.ts sends these
    child.once("exit", (code) => code !== 0 && reject(new Error(`The seed ended with ${code}.`)))
  })
}

/** Another process on the same database and the same folder, until `fn` is done. */
export async function withAnother<T>(
  { db, data, cookieOf }: House,
  fn: (another: House) => Promise<T>,
): Promise<T> {
  const another = await open(db, data, cookieOf)
  try {
    return await fn(another)
  } finally {
    another.process.kill("SIGKILL")
    await another.root.end()
  }
}

async function open(db: TestDb, data: string, cookieOf: ReadonlyMap<Persona, string>): Promise<House> {
  const port = await freePort()
  const child = fork(new URL("house-server.ts", import.meta.url), {
    env: { ...process.env, ...environment(db, data, port) },
    silent: true,
  })
  const logged: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => logged.push(String(part)))
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve())
    child.once("exit", (code) =>
      reject(new Error(`The server ended with ${code}. ${logged.join("").slice(-2000)}`)),
    )
  })
  const root = await connect(db.urls.superuser)
  return { port, db, data, root, cookieOf, process: child, logged }
}

/** Everybody has proven a moment ago who they are, in each of these houses at the same instant. */
export async function proveEverybody(houses: readonly House[]): Promise<void> {
  const now = new Date()
  for (const { root } of houses) await root.query("update sign_in_session set proven_at = $1", [now])
}
