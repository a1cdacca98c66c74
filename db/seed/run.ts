import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { drizzle } from "drizzle-orm/node-postgres"
import pg from "pg"
import { startCluster } from "#server/embedded-postgres/start-cluster.ts"
import { connect } from "../client.ts"
import { migrate } from "../migrate.ts"
import { seedSynthetic } from "./synthetic.ts"

const options = {
  circles: { type: "string", default: "20" },
  weeks: { type: "string", default: "8" },
  seed: { type: "string", default: "1" },
} as const

try {
  const { circles, weeks, seed } = readWish()
  const dataDir = resolve(process.env.OWNPACE_DATA || ".data")
  if (!existsSync(join(dataDir, "postgres", "ownpace-seeded-2")))
    throw new Error(`There is no demonstration in ${dataDir} yet. Run «npm start» once, then this again.`)
  const cluster = await startCluster({ dataDir, durable: true })
  try {
    Object.assign(process.env, {
      OWNPACE_DATA: dataDir,
      OWNPACE_DEMONSTRATION: "1",
      DATABASE_URL: cluster.urls.runtime,
      AUTH_URL: cluster.urls.auth,
      WORKER_URL: cluster.urls.worker,
    })
    await migrate(cluster.urls.migrate)
    const made = await fill(cluster.urls.superuser, { circles, weeks, seed, now: Temporal.Now.instant() })
    console.log(`${made.length} circles with ${weeks} weeks each are in ${dataDir}, from seed ${seed}.`)
  } finally {
    if (!cluster.reused) await cluster.stop()
  }
} catch (cause) {
  console.error(
    isTakenAlready(cause) ? "These circles are there already; choose another --seed." : messageOf(cause),
  )
  process.exitCode = 1
}

async function fill(url: string, wish: Parameters<typeof seedSynthetic>[1]) {
  const client = await connect(url)
  try {
    await client.query("begin")
    const made = await seedSynthetic(drizzle({ client }), wish)
    await client.query("commit")
    return made
  } finally {
    await client.end()
  }
}

function readWish() {
  const { values } = parseArgs({ options })
  const whole = (name: keyof typeof options, most: number) => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new Error(`--${name} is a whole number from 1 to ${most}.`)
    return value
  }
  return { circles: whole("circles", 20_000), weeks: whole("weeks", 104), seed: whole("seed", 2 ** 31) }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function isTakenAlready(cause: unknown): boolean {
  const beneath = cause instanceof Error ? cause.cause : null
  return beneath instanceof pg.DatabaseError && beneath.code === "23505"
}
