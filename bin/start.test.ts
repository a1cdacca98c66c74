import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { freePort } from "../server/embedded-postgres/free-port.ts"

const folder = mkdtempSync(join(tmpdir(), "ownpace-start-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(env: Record<string, string>): Promise<{ status: number | null; lines: string[] }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "start.js")], {
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

it("does not begin a real installation without mail and a public address", async () => {
  const url = "postgres://app_runtime:x@127.0.0.1:1/ownpace"
  const { status, lines } = await start({ DATABASE_URL: url, AUTH_URL: url, WORKER_URL: url })
  expect(status).toBe(1)
  expect(lines.map((line) => line.split(" ")[0])).toEqual(["PUBLIC_URL", "SMTP_URL"])
})
