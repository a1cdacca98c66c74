import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join } from "node:path"

/** Something that the person at the keyboard can mend; shown as one line, without a stack. */
export class Trouble extends Error {}

/** Makes the data folder ours, or says in one line why not. Returns what gives it back. */
export function claimDataFolder(dataDir) {
  const file = join(dataDir, "ownpace.pid")
  try {
    makeFolder(dataDir)
    const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
    if (other && other !== process.pid && isOwnpace(other)) {
      throw new Trouble(
        `Ownpace already runs from ${dataDir} (process ${other}). Stop it, or set OWNPACE_DATA.`,
      )
    }
    writeFileSync(file, String(process.pid), { mode: 0o600 })
  } catch (cause) {
    if (cause instanceof Trouble) throw cause
    throw new Trouble(
      `The data folder ${dataDir} can't be written (${cause.code}). Set OWNPACE_DATA to another one.`,
    )
  }
  return () => rmSync(file, { force: true })
}

// Not mkdir's own recursion: it never ends where a file system refuses folders, as /proc does.
function makeFolder(path) {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

// After a crash the number may belong to another program by now.
function isOwnpace(pid) {
  try {
    process.kill(pid, 0)
    const commandLine = `/proc/${pid}/cmdline`
    return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes("start.js")
  } catch {
    return false
  }
}

export async function refuseTakenPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Trouble("PORT must be a port number like 3000.")
  const probe = createServer()
  const code = await new Promise((resolve) => {
    probe.once("error", (cause) => resolve(cause.code))
    probe.listen(port, () => resolve(undefined))
  })
  await new Promise((resolve) => probe.close(resolve))
  if (code === "EADDRINUSE") {
    throw new Trouble(`Port ${port} is taken by another program. Stop it, or choose one: PORT=3001 npm start`)
  }
  if (code) throw new Trouble(`Port ${port} can't be used (${code}). Choose another one: PORT=3001 npm start`)
}
