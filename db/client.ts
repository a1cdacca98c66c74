import { createHash } from "node:crypto"
import type { Socket } from "node:net"
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres"
import pg from "pg"

export type Db = NodePgDatabase<Record<string, never>>

/** A transaction that outlives these has lost its caller. Milliseconds. */
const limits =
  "-c transaction_timeout=8000 -c statement_timeout=5000 -c idle_in_transaction_session_timeout=5000 -c TimeZone=UTC"

/** A pool whose killed backends end a request, never the process. */
export function openPool(url: string, max = 16): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    options: limits,
    connectionTimeoutMillis: 5000,
  })
  pool.on("error", () => {}) // an idle backend died: the pool drops it, and the next request gets another
  pool.on("connect", (client) => client.on("error", () => {}))
  return pool
}

/** One connection beside the pools, for seeds, migrations and tests. It too sends on without waiting for an answer. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, pipeline: true })
  await client.connect()
  return client
}

// The driver's own connection, which its types leave out.
export const socketOf = (client: pg.ClientBase): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream

/** What is asked in one turn of the program goes to the socket in one write. */
export function gather(client: pg.ClientBase): void {
  const stream = socketOf(client)
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const names = new Map<string, string>()

/** A prepared statement's name by its text: two copies of this module must never give one name to two texts. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash("sha1").update(text).digest("hex")
  if (names.size < 2000) names.set(text, name)
  return name
}

/** The part of a pg client that Drizzle uses, closed when its transaction is. */
export class GuardedClient {
  #client: pg.PoolClient
  #isOpen = true

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  query(config: { text: string }, values?: unknown[]): Promise<pg.QueryResult> {
    if (!this.#isOpen) return Promise.reject(new Error("This transaction has ended."))
    gather(this.#client)
    return this.#client.query({ ...config, name: statementName(config.text), values: values ?? [] })
  }

  close(): void {
    this.#isOpen = false
  }
}

/** A Drizzle handle over one guarded client. */
export function handleOver(client: GuardedClient): Db {
  // The guard has the one method of a pg client that Drizzle's session calls.
  return drizzle({ client: client as unknown as pg.Client })
}
