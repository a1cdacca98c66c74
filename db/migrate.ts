import { readdir, readFile } from "node:fs/promises"
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator"
import pg from "pg"

const folder = (name: string) => new URL(`./${name}/`, import.meta.url).pathname

/** The lock that keeps two starting servers from migrating at once; any fixed number does. */
const migrationLock = 7_211_905

/**
 * Brings a database to today's schema: the door's functions, the named migrations that are missing, then
 * every policy file anew, so that what stands in db/policies is what the database enforces.
 */
export async function migrate(migrateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migrateUrl })
  await client.connect()
  try {
    await refuseOlder(client)
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    await client.query("set role app_owner")
    await client.query(await readFile(`${folder("policies")}door.sql`, "utf8"))
    await runMigrations(drizzle({ client }), {
      migrationsFolder: folder("migrations"),
      migrationsSchema: "app",
    })
    await client.query("begin")
    for (const file of (await readdir(folder("policies"))).sort()) {
      if (file !== "door.sql") await client.query(await readFile(folder("policies") + file, "utf8"))
    }
    await client.query("commit")
  } finally {
    await client.end()
  }
}

/** What limits how long a transaction may stand came with PostgreSQL 17; the door leans on it. */
export async function refuseOlder(client: Pick<pg.Client, "query">): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>("show server_version")
  const version = rows[0]?.server_version ?? ""
  if (Number.parseInt(version, 10) >= 17) return
  throw new Error(`Ownpace needs PostgreSQL 17 or newer; this one is ${version}.`)
}
