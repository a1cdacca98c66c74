import "./require-node.js"
import { resolve } from "node:path"
import { buildOnce } from "./build.js"
import { claimDataFolder, refuseTakenPort, Trouble } from "./claim.js"
import { recordKind, refuseOtherKind } from "./installation.js"
import { printWelcome } from "./welcome.js"

// Not a static import: an older Node would stumble over the file before it could be told what it lacks.
const { EnvironmentError, env } = await import("../server/env.ts")

const development = process.argv.includes("--dev")
const stopping = []
let isStopping = false

try {
  await start()
} catch (cause) {
  await fail(cause)
}

async function start() {
  process.env.NODE_ENV = development ? "development" : "production"
  const real = Boolean(process.env.DATABASE_URL)
  if (real) delete process.env.OWNPACE_DEMONSTRATION
  if (real) env() // says what is missing before anything else happens
  const dataDir = resolve(process.env.OWNPACE_DATA || ".data")
  const port = Number(process.env.PORT || 3000)
  stopping.push(claimDataFolder(dataDir))
  process.env.OWNPACE_DATA = dataDir
  await refuseTakenPort(port)
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(signal))

  // A database that does not answer is said at once, before minutes go into building pages for it.
  if (real) await openRealDatabase()
  const database = real ? undefined : enterDemonstration(dataDir)
  const [opened, built] = await Promise.allSettled([database, development ? undefined : buildOnce()])
  for (const part of [opened, built]) if (part.status === "rejected") throw part.reason
  if (!real) await refuseOtherKind(env().databases.runtime, "demonstration")

  const { startServer } = await import("../server/main.ts")
  const server = await startServer({ development })
  stopping.unshift(() => server.close())
  printWelcome(env())
}

async function openRealDatabase() {
  const { migrateUrl, databases } = env()
  if (migrateUrl) await migrateFirst(migrateUrl)
  await refuseOtherKind(databases.runtime, "real")
}

async function migrateFirst(migrateUrl) {
  const { migrate } = await import("../db/migrate.ts")
  try {
    await migrate(migrateUrl)
    await recordKind(migrateUrl, "real")
  } catch (cause) {
    throw new Trouble(`The database of MIGRATE_URL was not migrated: ${cause.message}`)
  }
}

async function enterDemonstration(dataDir) {
  const { openDemonstration } = await import("./demonstration.js")
  const cluster = await openDemonstration(dataDir)
  if (isStopping) return cluster.stop()
  stopping.unshift(() => cluster.stop())
}

async function stop(signal) {
  if (isStopping) process.exit(1) // asked twice: at once
  isStopping = true
  if (signal) console.log("\nStopping ...")
  for (const step of stopping.splice(0)) {
    try {
      await step()
    } catch (cause) {
      console.error(cause.message)
      process.exitCode = 1
    }
  }
  if (signal) process.exit()
}

async function fail(cause) {
  if (cause instanceof EnvironmentError) for (const line of cause.lines) console.error(line)
  else console.error(cause instanceof Trouble || cause?.name === "Refused" ? cause.message : cause)
  await stop()
  process.exit(1)
}
