import { Logger, run, type TaskList } from "graphile-worker"
import { workerPool } from "#server/api/pools.ts"
import { env } from "#server/env.ts"
import { writeWaiting } from "#server/ledger/write-waiting.ts"
import { log } from "#server/log.ts"
import { relay } from "#server/mail/postman.ts"
import { clearExpired } from "./clear-expired.ts"
import { eachMinute } from "./each-minute.ts"
import { eraseAsked } from "./erase-person.ts"
import { keepGoing } from "./keep-going.ts"
import { sealAccess } from "./seal-access.ts"

/** How often each job is put into the queue; one that waits there already is not put there twice. Milliseconds. */
const every = {
  relay: 2_000,
  seal: 15_000,
  ledger: 15_000,
  erase: 20_000,
  minute: 60_000,
  clear: 3_600_000,
} as const

// The queue's own messages may quote what was asked of the database.
const quiet = new Logger(() => (level) => {
  if (level === "error") log.error({ kind: "job" }, "a job went wrong and is tried again")
})

/** Milliseconds until jobs that have stopped by themselves begin again. */
const rest = 2_000

/** The jobs: mail, the chain of who looked, erasures, what is over. In the demonstration letters stay in the outbox to be read. */
export async function startWorker(): Promise<{ close(): Promise<void> }> {
  let sealedAt: string | null = null
  const tasks: TaskList = {
    seal: async () => {
      sealedAt = await sealAccess(sealedAt)
    },
    ledger: async () => {
      await writeWaiting()
    },
    erase: eraseAsked,
    minute: () => eachMinute(),
    clear: clearExpired,
    ...(env().kind === "real" ? { relay } : {}),
  }
  // The queue gives itself up where it cannot reach the database at the end of a job.
  const worker = await keepGoing(
    () =>
      run({
        pgPool: workerPool(),
        taskList: tasks,
        parsedCronItems: [],
        logger: quiet,
        noHandleSignals: true,
        pollInterval: 2000,
      }),
    rest,
    (cause) =>
      log.error(
        { cause: cause instanceof Error ? cause.name : "unknown" },
        "the jobs have stopped, and begin again",
      ),
  )
  const put = (job: keyof typeof every) =>
    void worker
      .now()
      .addJob(job, {}, { jobKey: job, maxAttempts: 1 })
      .catch(() => {})
  const timers = Object.keys(tasks).map((job) => {
    const name = job as keyof typeof every // the tasks above are named as `every` is
    put(name)
    return setInterval(() => put(name), every[name])
  })
  return {
    async close() {
      for (const timer of timers) clearInterval(timer)
      await worker.close()
    },
  }
}
