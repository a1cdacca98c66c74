// For operators with a PostgreSQL of their own: brings the database that MIGRATE_URL names to today's schema.
import "./require-node.js"
import { recordKind } from "./installation.js"

const url = process.env.MIGRATE_URL
if (!url) {
  console.error("MIGRATE_URL is missing: it is the address that migrates the database, as app_migrator.")
  process.exit(1)
}
try {
  const { migrate } = await import("../db/migrate.ts")
  await migrate(url)
  await recordKind(url, "real")
  console.log("The database is up to date.")
} catch (cause) {
  console.error(`The database was not migrated: ${cause.message}`)
  process.exit(1)
}
