import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { tickChannel } from "./tick.ts"

const firstPause = 200
const longestPause = 2000

export type Ears = {
  /** Somebody's screens are to look again. */
  onTick: (token: string) => void
  /** The line was cut and is there again: anybody may have missed something. */
  onBack: () => void
}

/** One connection for the whole process that hears ticks, and comes back when it is cut. */
export function listen(url: string, { onTick, onBack }: Ears): { close(): Promise<void> } {
  const closing = new AbortController()
  let current: pg.Client | undefined

  async function hear(onHearing: () => void): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 })
    const ended = new Promise<void>((resolve) => client.once("end", resolve))
    client.on("error", () => {}) // «end» follows, and with it the next try
    client.on("notification", ({ payload }) => payload && onTick(payload))
    try {
      await client.connect()
      current = client
      await client.query(`listen ${tickChannel}`)
      onHearing()
      await ended
    } finally {
      current = undefined
      await client.end().catch(() => {})
    }
  }

  async function keepHearing(): Promise<void> {
    let pause = firstPause
    let wasCut = false
    while (!closing.signal.aborted) {
      await hear(() => {
        pause = firstPause
        if (wasCut) onBack()
        wasCut = true
      }).catch(() => {})
      await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => {})
      pause = Math.min(pause * 2, longestPause)
    }
  }

  const hearing = keepHearing()
  return {
    async close() {
      closing.abort()
      await current?.end().catch(() => {})
      await hearing
    },
  }
}
