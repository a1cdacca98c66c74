import { spawnSync } from "node:child_process"
import { join } from "node:path"
import pg from "pg"
import { migrate } from "#db/migrate.ts"
import { bootstrapRoles } from "#server/embedded-postgres/bootstrap-roles.ts"
import type { Cluster } from "#server/embedded-postgres/start-cluster.ts"
import { type DatabaseUrls, urlsFor } from "#server/embedded-postgres/urls.ts"

/** A dump as the role of backups takes it: a file of pg_dump's, or, where there is none that fits, the rows that it reads. */
export type Dump = { file: string } | { rows: Map<string, string[]> }

/** Of each table how many rows. */
export type Counts = Record<string, number>

const newest = (text: string): number => Number(text.match(/\d+/)?.[0] ?? 0)

/** Whether a pg_dump is here that is as new as the server; an older one refuses. */
export function hasPgDump(server: number): boolean {
  const { status, stdout } = spawnSync("pg_dump", ["--version"], { encoding: "utf8" })
  return status === 0 && newest(stdout) >= server
}

export async function takeDump({ urls }: Pick<Cluster, "urls">, folder: string): Promise<Dump> {
  return asked(urls.backup, async (client) => {
    const { rows } = await client.query("show server_version")
    if (!hasPgDump(newest(rows[0].server_version))) return { rows: await readRows(client) }
    const file = join(folder, "ownpace.sql")
    run("pg_dump", ["--exclude-schema=graphile_worker", `--file=${file}`], urls.backup)
    return { file }
  })
}

/** Puts a dump into a database that was empty, as the operator's page says: roles, the dump, the migrations. */
export async function putBack(cluster: Cluster, dump: Dump): Promise<DatabaseUrls> {
  const name = "put_back"
  const urls = urlsFor(cluster.port, cluster.secrets, name)
  await bootstrapRoles(cluster.superuserUrl, name, cluster.secrets)
  if ("file" in dump)
    run(
      "psql",
      ["--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", `--file=${dump.file}`],
      urls.superuser,
    )
  await migrate(urls.migrate)
  if ("rows" in dump) await asked(urls.superuser, (client) => writeRows(client, dump.rows))
  return urls
}

export const countRows = (url: string): Promise<Counts> =>
  asked(url, async (client) => {
    const counts: Counts = {}
    for (const table of await tablesOf(client))
      counts[table] = Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n)
    return counts
  })

const tablesOf = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1",
    )
  ).rows.map(({ name }) => name)

/** In one look, as pg_dump would: what changes meanwhile is in none of it. */
async function readRows(client: pg.Client): Promise<Map<string, string[]>> {
  await client.query("begin isolation level repeatable read read only")
  await client.query("set local row_security = off") // rows that are hidden are an error, and not left out
  const rows = new Map<string, string[]>()
  for (const table of await tablesOf(client)) {
    const read = await client.query(`select to_jsonb(t)::text as row from ${table} t`)
    rows.set(
      table,
      read.rows.map(({ row }) => row),
    )
  }
  await client.query("commit")
  return rows
}

async function writeRows(client: pg.Client, rows: Map<string, string[]>): Promise<void> {
  await client.query("set session_replication_role = replica") // rows of the same state: no trigger, no order
  for (const [table, found] of rows)
    await client.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, row::jsonb)).* from unnest($1::text[]) row
        on conflict do nothing`,
      [found],
    )
}

async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The password goes by the environment: what stands in a command line is everybody's to read. */
function run(program: string, args: string[], url: string): void {
  const address = new URL(url)
  const env = { ...process.env, PGPASSWORD: address.password }
  address.password = ""
  const done = spawnSync(program, [...args, `--dbname=${address.href}`], { env, encoding: "utf8" })
  if (done.status !== 0) throw new Error(`${program}: ${(done.stderr || String(done.error)).trim()}`)
}
