import type { Secrets } from "./secrets.ts"

export type DatabaseUrls = {
  runtime: string
  auth: string
  worker: string
  migrate: string
  backup: string
  superuser: string
}

/** One address for each role that may sign in to this database. */
export function urlsFor(port: number, secrets: Secrets, database: string): DatabaseUrls {
  const as = (role: keyof Secrets) => `postgres://${role}:${secrets[role]}@127.0.0.1:${port}/${database}`
  return {
    runtime: as("app_runtime"),
    auth: as("app_auth"),
    worker: as("app_worker"),
    migrate: as("app_migrator"),
    backup: as("app_backup"),
    superuser: as("postgres"),
  }
}
