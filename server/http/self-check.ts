import type pg from "pg"
import { hasKeys, installationKey, isChanging } from "#server/crypto/key-file.ts"

/** What an operator has to mend before anything is served; one line. */
class Refused extends Error {
  override name = "Refused"
}

/** Refuses a database role that could see past the policies, and a table that has none. Throws one line. */
export async function selfCheck(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; bypasses: boolean; owns: number; open: string[] }>(`
    select current_user as role,
      exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')) as bypasses,
      (select count(*)::int from pg_tables where tableowner = current_user and schemaname = 'public') as owns,
      (select coalesce(array_agg(relname::text), '{}') from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)) as open`)
  const found = rows[0]
  if (!found || found.bypasses || found.owns > 0)
    throw new Refused(
      `The database role «${found?.role}» could see past the rules of consent. Ownpace does not start with it.`,
    )
  if (found.open.length > 0)
    throw new Refused(`These tables have no rules of consent: ${found.open.join(", ")}. Run the migrations.`)
}

/** Refuses a pooler before the database: the locks under which answers leave are those of one session. Throws one line. */
export async function lineCheck(pool: Pick<pg.Pool, "connect">): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid")
    // The driver keeps what it was told at the beginning; its types leave that out.
    const { processID } = client as pg.PoolClient & { processID?: number }
    if (rows[0]?.pid !== processID)
      throw new Refused(
        "DATABASE_URL leads to a pooler. Ownpace holds its locks by the connection: give it PostgreSQL's own address.",
      )
  } finally {
    client.release()
  }
}

/** Refuses to make new keys beside people whose words were sealed with others, and half a change. Throws one line. */
export async function keyCheck(pool: pg.Pool): Promise<void> {
  if (isChanging())
    throw new Refused(
      "A change of the installation's key was begun and not finished. Run: npm run rotate-keys",
    )
  if (hasKeys()) return
  const { rows } = await pool.query("select 1 from account limit 1")
  if (rows.length > 0)
    throw new Refused(
      "installation.key, marks.key and the folder ring are not all in the data folder. Put them back from their backup: without them nothing that people wrote can be read.",
    )
  installationKey() // nobody is here yet: from now on there are keys, and a lost one is noticed
}
