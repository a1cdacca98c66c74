import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Binaries } from "./binaries.ts"
import { giveTo, type Privilege, unprivileged } from "./unprivileged.ts"

/** Makes the cluster's folder once. A folder that was left half made is made anew. */
export function initialise(
  clusterDir: string,
  password: string,
  binaries: Binaries,
  privilege: Privilege,
): void {
  const finished = join(clusterDir, "ownpace-ready")
  if (existsSync(finished)) return
  rmSync(clusterDir, { recursive: true, force: true })
  mkdirSync(clusterDir, { mode: 0o700 })
  giveTo(privilege, clusterDir)
  const passwordFile = join(dirname(clusterDir), `.initdb-${process.pid}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(privilege, passwordFile)
  try {
    const args = [
      `--pgdata=${clusterDir}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--data-checksums",
      "--no-sync",
      "--no-instructions",
    ]
    const command = unprivileged(privilege, binaries.initdb, args)
    const done = spawnSync(command.file, command.args, { ...command.options, encoding: "utf8", cwd: "/" })
    if (done.status !== 0) {
      throw new Error(`The database folder was not made: ${(done.stderr || String(done.error)).trim()}`)
    }
    writeFileSync(finished, "")
    giveTo(privilege, finished)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}
