import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const Secrets = z.object({
  postgres: z.string().min(16),
  app_migrator: z.string().min(16),
  app_runtime: z.string().min(16),
  app_auth: z.string().min(16),
  app_worker: z.string().min(16),
  app_backup: z.string().min(16),
})

export type Secrets = z.infer<typeof Secrets>
export type LoginRole = Exclude<keyof Secrets, "postgres">

export const loginRoles = ["app_migrator", "app_runtime", "app_auth", "app_worker", "app_backup"] as const

/** The passwords of the embedded database: made once, kept beside it, readable by nobody else. */
export function openSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, "secrets.json")
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, "utf8")))
  const make = () => randomBytes(24).toString("base64url")
  const made: Secrets = {
    postgres: make(),
    app_migrator: make(),
    app_runtime: make(),
    app_auth: make(),
    app_worker: make(),
    app_backup: make(),
  }
  // Written aside and renamed, so that a crash never leaves half a file behind.
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  renameSync(aside, file)
  return made
}
