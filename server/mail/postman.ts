import { and, asc, eq, isNull, lt, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { run, type TaskList } from "graphile-worker"
import { openPool } from "#db/client.ts"
import { outbox } from "#db/schema/auth.ts"
import { installationKey } from "#server/crypto/key-file.ts"
import { unseal } from "#server/crypto/seal.ts"
import { env } from "#server/env.ts"
import { log } from "#server/log.ts"
import { Letter } from "./letter.ts"
import { letterPlace } from "./post.ts"
import { send } from "./send.ts"

/** After this many tries a letter is left where it is, for the operator to see. */
const mostAttempts = 8

/** Takes letters out of the outbox within two seconds, and once more after a trouble. In the demonstration they stay there to be read. */
export async function startPostman(workerUrl: string): Promise<{ close(): Promise<void> }> {
  if (env().kind === "demonstration") return { close: async () => {} }
  const pool = openPool(workerUrl, 4)
  const db = drizzle({ client: pool })
  const tasks: TaskList = {
    relay: async () => {
      const waiting = await db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(isNull(outbox.sentAt), lt(outbox.attempts, mostAttempts)))
        .orderBy(asc(outbox.createdAt))
        .limit(50)
      for (const { id } of waiting) await deliver(id)
    },
  }

  async function deliver(id: string): Promise<void> {
    const [taken] = await db
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1` })
      .where(and(eq(outbox.id, id), isNull(outbox.sentAt)))
      .returning()
    if (!taken) return
    try {
      await send(Letter.parse(JSON.parse(unseal(installationKey(), letterPlace(id), taken.letter))))
      await db
        .update(outbox)
        .set({ sentAt: new Date(), letter: Buffer.alloc(0) })
        .where(eq(outbox.id, id))
    } catch (cause) {
      log.warn({ kind: taken.kind, cause: cause instanceof Error ? cause.name : "unknown" }, "a letter waits")
    }
  }

  const worker = await run({
    pgPool: pool,
    taskList: tasks,
    crontab: "",
    noHandleSignals: true,
    pollInterval: 2000,
  })
  const timer = setInterval(() => void worker.addJob("relay", {}, { jobKey: "relay" }).catch(() => {}), 2000)
  return {
    async close() {
      clearInterval(timer)
      await worker.stop()
      await pool.end()
    },
  }
}
