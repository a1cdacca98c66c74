import { readFileSync } from "node:fs"
import { join } from "node:path"
import { connect } from "#db/client.ts"
import { openSecrets } from "#server/embedded-postgres/secrets.ts"
import { urlsFor } from "#server/embedded-postgres/urls.ts"

/** What no person can do in a journey: moves a row in time, in the database that this run has for itself. */
export async function inTheDatabase(text: string, values: unknown[]): Promise<number> {
  const folder = process.env.E2E_DATA ?? ""
  const [, , , port] = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")
  const url = urlsFor(Number(port), openSecrets(folder), "ownpace").superuser
  const client = await connect(url)
  try {
    return (await client.query(text, values)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
