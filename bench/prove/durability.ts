import { type ChildProcess, fork } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { connect } from "#db/client.ts"
import { migrate } from "#db/migrate.ts"
import type { Persona } from "#db/seed/personas.ts"
import { freePort } from "#server/embedded-postgres/free-port.ts"
import { type Cluster, startCluster } from "#server/embedded-postgres/start-cluster.ts"
import { buildOnce } from "../../bin/build.js"
import type { Figure } from "./figure.ts"
import { session } from "./hidden-acts.ts"
import { environment, furnish } from "./house.ts"

const kills = { long: 200, short: 4 }
const writers = 6

/** A server and a PostgreSQL that writes through to the disk; one of them is killed in the middle, again and again. */
export const durability: Figure = {
  name: "I20: acknowledged writes lost or doubled, over kills of Node and of PostgreSQL",
  required: "200 kills, 0 and 0",
  async measure({ long }) {
    await buildOnce()
    const folder = mkdtempSync(join(tmpdir(), "ownpace-kills-"))
    const port = await freePort()
    let cluster: Cluster | undefined
    let server: ChildProcess | undefined
    const book: Book = { acknowledged: new Set(), unsure: new Map() }
    try {
      cluster = await startCluster({ dataDir: folder, durable: true })
      await migrate(cluster.urls.migrate)
      const db = { name: "ownpace", urls: cluster.urls, drop: async () => {} }
      const data = join(folder, "data")
      const cookies = await furnish(db, data)
      const start = () => startHouse({ ...environment(db, data, port) })
      server = await start()
      const wanted = long ? kills.long : kills.short
      for (let nth = 0; nth < wanted; nth += 1) {
        const stopping = new AbortController()
        const load = Array.from({ length: writers }, () => keepWriting(port, cookies, book, stopping.signal))
        await wait(120 + Math.random() * 120) // in the middle of whatever happens then
        if (nth % 2 === 0) {
          server.kill("SIGKILL")
          stopping.abort()
          await Promise.all(load)
          server = await start()
        } else {
          await cluster.crash()
          stopping.abort()
          await Promise.all(load)
          cluster = await startCluster({ dataDir: folder, durable: true, port: cluster.port })
        }
        await sendAgain(port, cookies, book)
      }
      return await judge(cluster.urls.superuser, book, wanted)
    } finally {
      server?.kill("SIGKILL")
      await cluster?.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

/** What was answered with yes, and what got no answer and is sent once more. */
type Book = { acknowledged: Set<string>; unsure: Map<string, string> }
type Cookies = ReadonlyMap<Persona, string>

async function startHouse(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = fork(new URL("house-server.ts", import.meta.url), {
    env: { ...process.env, ...env },
    silent: true,
  })
  child.stdout?.resume()
  child.stderr?.resume()
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve())
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)))
  })
  return child
}

async function keepWriting(port: number, cookies: Cookies, book: Book, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const input = session("A word that is kept", false)
    const isKept = await write(port, cookies, JSON.stringify(input))
    if (isKept) book.acknowledged.add(input.clientId)
    else book.unsure.set(input.clientId, JSON.stringify(input))
  }
}

async function write(port: number, cookies: Cookies, body: string): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/trpc/sessionLog.log`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Sec-Fetch-Site": "same-origin",
        Cookie: `ownpace=${cookies.get("amara")}`,
      },
      body,
    })
    await response.text()
    return response.status === 200
  } catch {
    return false // cut off in the middle
  }
}

/** What the person's page would do: the same write with the same client id, until it is answered. */
async function sendAgain(port: number, cookies: Cookies, book: Book): Promise<void> {
  for (const [clientId, body] of book.unsure) {
    for (let nth = 0; nth < 100 && book.unsure.has(clientId); nth += 1) {
      if (await write(port, cookies, body)) {
        book.unsure.delete(clientId)
        book.acknowledged.add(clientId)
      } else await wait(50)
    }
  }
}

async function judge(url: string, { acknowledged, unsure }: Book, wanted: number) {
  const root = await connect(url)
  try {
    const { rows } = await root.query<{ client_id: string; n: number }>(
      "select client_id, count(*)::int as n from ratings_entry group by client_id",
    )
    const counts = new Map(rows.map(({ client_id, n }) => [client_id, n]))
    const lost = [...acknowledged].filter((id) => !counts.has(id)).length
    const doubled = [...counts.values()].filter((n) => n > 1).length
    return {
      reached: `${wanted} kills, ${acknowledged.size} acknowledged, ${lost} lost, ${doubled} doubled, ${unsure.size} never answered`,
      passed: lost === 0 && doubled === 0 && unsure.size === 0 && acknowledged.size > wanted,
      told: [],
    }
  } finally {
    await root.end()
  }
}
