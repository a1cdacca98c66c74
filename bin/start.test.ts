import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { freePort } from "../server/embedded-postgres/free-port.ts"

const folder = mkdtempSync(join(tmpdir(), "ownpace-start-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (env: Record<string, string>) => run([join(import.meta.dirname, "start.js")], env)

async function run(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ status: number | null; lines: string[] }> {
  const child = spawn(process.execPath, args, {
    env: { NODE_ENV: "test", PATH: process.env.PATH, OWNPACE_DATA: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk))
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve))
  return { status, lines: output.trim().split("\n") }
}

it("says in one line that the port is taken", async () => {
  const port = await freePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, resolve))
  const { status, lines } = await start({ PORT: String(port) })
  other.close()
  expect(status).toBe(1)
  expect(lines).toEqual([expect.stringContaining(`Port ${port} is taken`)])
})

it("says in one line that the data folder can't be written", async () => {
  const file = join(folder, "a-file")
  writeFileSync(file, "")
  const { status, lines } = await start({ OWNPACE_DATA: join(file, "data") })
  expect(status).toBe(1)
  expect(lines).toEqual([expect.stringContaining("can't be written")])
})

it("says in one line that a database does not answer", async () => {
  const url = "postgres://app_runtime:x@127.0.0.1:1/ownpace"
  const mail = { PUBLIC_URL: "https://ownpace.example.org", SMTP_URL: "smtp://127.0.0.1:1" }
  const real = { DATABASE_URL: url, AUTH_URL: url, WORKER_URL: url, ...mail }
  const port = { PORT: String(await freePort()) }
  const migrating = await start({ ...real, ...port, MIGRATE_URL: url })
  expect(migrating.lines).toEqual([expect.stringContaining("The database of MIGRATE_URL was not migrated")])
  const starting = await start({ ...real, ...port })
  expect(starting.lines).toEqual([expect.stringContaining("The database of DATABASE_URL does not answer")])
})

it.each([
  ["the server", "start.js", "24.1.0", "Start this through npm"],
  ["what installs", "prepare.js", "18.20.0", "Ownpace needs Node 20.9 or newer"],
])("says in one line that %s has too old a Node", async (_what, script, version, words) => {
  const versions = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`
  const pretend = ["--import", `data:text/javascript,${encodeURIComponent(versions)}`]
  const { status, lines } = await run([...pretend, join(import.meta.dirname, script)], {})
  expect(status).toBe(1)
  expect(lines).toEqual([expect.stringContaining(words)])
})

it("does not begin a real installation without mail and a public address", async () => {
  const url = "postgres://app_runtime:x@127.0.0.1:1/ownpace"
  const { status, lines } = await start({ DATABASE_URL: url, AUTH_URL: url, WORKER_URL: url })
  expect(status).toBe(1)
  expect(lines.map((line) => line.split(" ")[0])).toEqual(["PUBLIC_URL", "SMTP_URL"])
})
