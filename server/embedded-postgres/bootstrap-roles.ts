import { readFileSync } from "node:fs"
import pg from "pg"
import { loginRoles, type Secrets } from "./secrets.ts"

const rolesSql = new URL("../../db/roles.sql", import.meta.url)

/** Makes the roles and the database if they are not there, and gives each role its password. Safe to repeat. */
export async function bootstrapRoles(
  superuserUrl: string,
  database: string,
  secrets: Secrets,
): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  })
  const target = new URL(superuserUrl)
  target.pathname = `/${database}`
  await asSuperuser(target.href, async (client) => {
    await client.query(readFileSync(rolesSql, "utf8"))
    const passwords = loginRoles.map(
      (role) => `ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(secrets[role])}`,
    )
    await client.query(passwords.join(";"))
  })
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
