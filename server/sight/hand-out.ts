import type { ServerResponse } from "node:http"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { gather, socketOf, statementName } from "#db/client.ts"
import { Unavailable } from "#server/api/errors.ts"
import type { Seen } from "./under-way.ts"

/** Milliseconds: how long an answer waits for a narrowing, how often it tries, and how often a slow reader is looked at. */
const patience = 5000
const pause = 10
const watch = 250

type Leaving = {
  sights: Seen["sights"]
  response: ServerResponse
  send: () => void
  /** Whether every sign-in that it was asked by still stands; asked under the locks, where there are any. */
  stands: () => Promise<boolean>
}

export type HandOut = {
  /**
   * Gives an answer to the network under the locks of everybody that it read as, if nothing was taken from their sight
   * since and they are still signed in. Answers whether it did. Whoever takes something away waits until the bytes have
   * left, a moment at the most. What is one's own alone takes no lock: nobody else can end what one sees of oneself.
   */
  give(leaving: Leaving): Promise<boolean>
  close(): Promise<void>
}

/** One connection for the whole process, whose session holds the locks of the answers that are leaving. */
export function openHandOut(url: string): HandOut {
  const leaving = new Map<ServerResponse, pg.Client>()
  let line: Promise<pg.Client> | undefined

  function connect(): Promise<pg.Client> {
    line ??= open(url, (client) => {
      line = undefined
      cutAll(client)
    })
    return line
  }

  /** Cuts off what leaves under this connection's locks: they are gone, or are about to go. */
  function cutAll(client: pg.Client): void {
    for (const [response, its] of leaving) if (its === client) cut(response)
  }

  /** Nobody knows which locks a connection holds after something went wrong on it, so it ends with all of them. */
  function giveUp(client: pg.Client): null {
    cutAll(client)
    socketOf(client).destroy() // a polite end waits for answers that may never come
    return null
  }

  /** What was taken from each of them so far, with their locks held; null where they could not be. */
  async function lock(client: pg.Client, viewers: readonly string[]): Promise<number[] | null> {
    const found = await Promise.all(viewers.map((viewer) => say(client, handOut, viewer)))
    if (found.every((sight) => sight !== null)) return found.map(Number)
    unlock(
      client,
      viewers.filter((_, nth) => found[nth] !== null),
    )
    return null
  }

  function unlock(client: pg.Client, viewers: readonly string[]): void {
    for (const viewer of viewers) say(client, handedOut, viewer).catch(() => giveUp(client))
  }

  /** Holds the locks until the last byte has left, and cuts off who takes it slowly while somebody waits. */
  function letLeave(client: pg.Client, viewers: readonly string[], response: ServerResponse): void {
    const look = async () => {
      const awaited = await Promise.all(viewers.map((viewer) => say(client, isWaitedFor, viewer)))
      if (awaited.includes(true)) cut(response)
    }
    const timer = setInterval(() => look().catch(() => cut(response)), watch)
    const done = () => {
      if (!leaving.delete(response)) return
      clearInterval(timer)
      unlock(client, viewers)
    }
    leaving.set(response, client)
    if (response.destroyed || response.writableFinished) done()
    else response.once("finish", done).once("close", done)
  }

  return {
    async give({ sights, response, send, stands }) {
      const viewers = [...sights.keys()]
      if (viewers.length === 0) {
        const isSame = await stands()
        if (isSame) send()
        return isSame
      }
      for (const until = performance.now() + patience; performance.now() < until; await wait(pause)) {
        const held = connect()
        const client = await held.catch(() => null)
        const found = client && (await lock(client, viewers).catch(() => giveUp(client)))
        if (!client || !found) continue
        const isUnchanged = (viewer: string, nth: number) => sights.get(viewer) === found[nth]
        const isSame = viewers.every(isUnchanged) && (await stands().catch(() => null))
        // Nobody could say, or the locks are gone: the same once more.
        const isLost = isSame === null || line !== held || socketOf(client).destroyed
        try {
          if (isSame && !isLost) send()
        } finally {
          if (isSame && !isLost) letLeave(client, viewers, response)
          else unlock(client, viewers)
        }
        if (isLost) continue
        return isSame
      }
      throw new Unavailable("somebody's sight is being changed")
    },
    async close() {
      await (await line?.catch(() => null))?.end()
    },
  }
}

const handOut = "select app.hand_out($1) as said"
const handedOut = "select app.handed_out($1) as said"
const isWaitedFor = "select app.is_waited_for($1) as said"

const say = async (client: pg.Client, text: string, viewer: string): Promise<unknown> => {
  gather(client)
  const { rows } = await client.query<{ said: unknown }>({
    text,
    name: statementName(text),
    values: [viewer],
  })
  return rows[0]?.said ?? null
}

/** Also what the system still keeps for this reader is thrown away. */
function cut(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
  response.destroy()
}

async function open(url: string, onEnd: (client: pg.Client) => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, pipeline: true, keepAlive: true, ...limits })
  client.on("error", () => {}) // «end» follows, and the next answer opens another
  client.once("end", () => onEnd(client))
  try {
    await client.connect()
    return client
  } catch (cause) {
    onEnd(client)
    throw cause
  }
}

const limits = { connectionTimeoutMillis: 5000, options: "-c statement_timeout=5000" }
