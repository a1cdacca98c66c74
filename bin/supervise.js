import { setTimeout as wait } from "node:timers/promises"

const pause = 2_000

/**
 * Starts the embedded database again, on its own port, when it ended under the running server.
 * Returns what stops both the watch and the database.
 */
export function supervise(cluster, startAgain) {
  let current = cluster
  const ended = new AbortController()

  async function watch() {
    while (!ended.signal.aborted) {
      await wait(pause, undefined, { signal: ended.signal, ref: false }).catch(() => {})
      if (ended.signal.aborted || current.isRunning()) continue
      console.error("The database ended; starting it again ...")
      try {
        const next = await startAgain(cluster.port)
        // On another port nobody would find it: better to try again than to leave it there.
        if (next.port === cluster.port) current = next
        else await next.stop()
      } catch (cause) {
        console.error(`The database did not start: ${cause.message}`)
      }
    }
  }
  const watching = watch()

  return async () => {
    ended.abort()
    await watching
    await current.stop()
  }
}
