// For operators who run the jobs apart: mail, the chain of who looked, erasures. The server has OWNPACE_JOBS=apart then.
import "./require-node.js"

const { EnvironmentError, env } = await import("../server/env.ts")

try {
  const { databases } = env()
  const { authPool, closePools, openPools, workerPool } = await import("../server/api/pools.ts")
  const { keyCheck, selfCheck } = await import("../server/http/self-check.ts")
  const { startWorker } = await import("../server/worker/start-worker.ts")
  openPools(databases)
  await selfCheck(workerPool())
  await keyCheck(authPool())
  const worker = await startWorker()
  console.log("The jobs run.")
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, async () => {
      await worker.close()
      await closePools()
      process.exit()
    })
} catch (cause) {
  if (cause instanceof EnvironmentError) for (const line of cause.lines) console.error(line)
  else console.error(cause instanceof Error ? cause.message : cause)
  process.exit(1)
}
