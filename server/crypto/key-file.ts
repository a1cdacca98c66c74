import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { env } from "#server/env.ts"

const keyFile = () => join(env().dataDir, "installation.key")

/** Whether the key is where it belongs; a database with people in it does not open without it. */
export const hasInstallationKey = (): boolean => existsSync(keyFile())

let cached: { folder: string; key: Buffer } | undefined

/** The installation's key, outside the database and its backup: it wraps data keys and seals mail. 32 bytes. */
export function installationKey(): Buffer {
  const folder = env().dataDir
  if (cached?.folder === folder) return cached.key
  const file = keyFile()
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, randomBytes(32).toString("base64"), { mode: 0o600 })
    renameSync(aside, file) // a crash never leaves half a key behind
  }
  const key = Buffer.from(readFileSync(file, "utf8"), "base64")
  if (key.length !== 32) throw new Error(`The key file ${file} is damaged.`)
  cached = { folder, key }
  return key
}
