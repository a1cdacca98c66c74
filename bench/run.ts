// Each thing that people do most, through the program, beside a bare server that runs the same statements.

import { type ChildProcess, fork } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { drizzle } from "drizzle-orm/node-postgres"
import { connect } from "#db/client.ts"
import { type SyntheticCircle, seedSynthetic } from "#db/seed/synthetic.ts"
import { startTestCluster } from "#db/testing/cluster.ts"
import { openTestDb } from "#db/testing/open-test-db.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import { freePort } from "#server/embedded-postgres/free-port.ts"
import { buildOnce } from "../bin/build.js"
import { type Case, cases } from "./cases.ts"
import { load, type Measured, post } from "./load.ts"
import { prepare } from "./prepare.ts"
import { type Line, printTable, summarise } from "./table.ts"

const connections = 16
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "4" },
    seconds: { type: "string", default: "1.5" },
    only: { type: "string" },
  },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
const chosen = cases.filter(({ path }) => !values.only || path.includes(values.only))

await buildOnce()
const cluster = await startTestCluster()
const folder = mkdtempSync(join(tmpdir(), "ownpace-bench-"))
const children: ChildProcess[] = []
try {
  const db = await openTestDb(cluster)
  const port = await freePort()
  Object.assign(process.env, {
    NODE_ENV: "production",
    OWNPACE_DATA: folder,
    OWNPACE_DEMONSTRATION: "1",
    DATABASE_URL: db.urls.runtime,
    AUTH_URL: db.urls.auth,
    WORKER_URL: db.urls.worker,
    PORT: String(port),
  })
  openPools(db.urls)
  console.log("Making 60 circles with four weeks each ...")
  const circles = await makeCircles(db.urls.superuser)
  const prepared = []
  for (const one of chosen) prepared.push(await prepare(one, circles))
  await closePools()
  await startChild("own-server.ts")
  const barePort = await startChild("bare-server.ts", {
    urls: db.urls,
    connections,
    scripts: prepared.map(({ script }) => script),
  })
  const lines: Line[] = []
  for (const { one, tokens } of prepared)
    lines.push(await compare(one, tokens, { own: port, bare: barePort }))
  printTable(lines)
  const file = new URL("latest.json", import.meta.url)
  writeFileSync(
    file,
    `${JSON.stringify(
      lines.map(({ least: _least, refused: _refused, ...line }) => line),
      null,
      2,
    )}\n`,
  )
  if (lines.some(({ ratio, least }) => ratio < least)) process.exitCode = 1
} finally {
  for (const child of children) child.kill("SIGKILL")
  await closePools()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function makeCircles(url: string): Promise<SyntheticCircle[]> {
  const client = await connect(url)
  try {
    await client.query("insert into installation values ('demonstration') on conflict do nothing")
    await client.query("begin")
    const made = await seedSynthetic(drizzle({ client }), {
      circles: 60,
      weeks: 4,
      seed: 1,
      now: Temporal.Now.instant(),
    })
    await client.query("commit")
    await client.query("vacuum analyze")
    return made
  } finally {
    await client.end()
  }
}

/** Both in turn, round after round, so that whatever else the machine does falls on both. */
async function compare(one: Case, tokens: string[], ports: { own: number; bare: number }): Promise<Line> {
  const request = (n: number) => {
    const person = n % tokens.length
    const input = one.body()
    const headers = { Cookie: `ownpace=${tokens[person]}`, "X-Person": String(person) }
    return post(one.path, input === undefined ? "" : JSON.stringify(input), headers)
  }
  const measured: Record<"own" | "bare", Measured[]> = { own: [], bare: [] }
  for (const side of ["own", "bare"] as const)
    await load({ port: ports[side], request }, connections, seconds / 2)
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["own", "bare"] as const) : (["bare", "own"] as const)
    for (const side of order)
      measured[side].push(await load({ port: ports[side], request }, connections, seconds))
  }
  return summarise(one, measured)
}

async function startChild(file: string, message?: object): Promise<number> {
  const child = fork(new URL(file, import.meta.url), { serialization: "advanced" })
  children.push(child)
  const port = new Promise<number>((resolve, reject) => {
    child.once("message", (said) => resolve(Number(said)))
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}.`)))
  })
  if (message) child.send(message)
  return port
}
