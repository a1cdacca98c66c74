import pg from "pg"
import { Trouble } from "./claim.js"

const other = { demonstration: "real", real: "demonstration" }

async function ask(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const readKind = async (client) => (await client.query("SELECT kind FROM installation")).rows[0]?.kind

/** Writes down, once and for ever, whether this database is a demonstration or a real installation. */
export async function recordKind(migrateUrl, kind) {
  await ask(migrateUrl, async (client) => {
    await client.query("SET ROLE app_owner")
    if (!(await readKind(client))) await client.query("INSERT INTO installation VALUES ($1)", [kind])
  })
}

/** Invented people and real ones never meet: the database says which of the two it is for. */
export async function refuseOtherKind(databaseUrl, kind) {
  const found = await ask(databaseUrl, readKind).catch((cause) => {
    throw new Trouble(`The database of DATABASE_URL does not answer or is not migrated: ${cause.message}`)
  })
  if (!found) throw new Trouble("The database of DATABASE_URL was never set up. Run: npm run migrate")
  if (found !== kind)
    throw new Trouble(`This is a ${kind} start, but the database is that of a ${other[kind]} one.`)
}
