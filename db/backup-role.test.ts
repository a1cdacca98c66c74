import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openPersonas, type Personas } from "./testing/open-personas.ts"

let people: Personas
let root: pg.Client
let backup: pg.Client
beforeAll(async () => {
  people = await openPersonas()
  root = new pg.Client({ connectionString: people.db.urls.superuser })
  backup = new pg.Client({ connectionString: people.db.urls.backup })
  await Promise.all([root.connect(), backup.connect()])
})
afterAll(async () => {
  await Promise.all([root.end(), backup.end()])
  await people.close()
})

const column = async (client: pg.Client, text: string): Promise<string[]> =>
  (await client.query({ text, rowMode: "array" })).rows.map(([first]) => String(first))
const tables = () =>
  column(
    root,
    `select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'app') order by 1`,
  )

describe("the role of backups", () => {
  it("sees Amara, Jo and everybody: each row of each table, or a dump would lose them silently", async () => {
    const counts = async (client: pg.Client) =>
      Promise.all(
        (await tables()).map(async (table) => [
          table,
          ...(await column(client, `select count(*) from ${table}`)),
        ]),
      )
    const all = await counts(root)
    expect(all.filter(([, count]) => Number(count) > 0).length).toBeGreaterThan(5)
    expect(await counts(backup)).toEqual(all)
  })

  it("writes nothing, though it asks for a transaction that writes", async () => {
    await backup.query("set default_transaction_read_only = off")
    for (const table of await tables()) {
      for (const change of [
        `delete from ${table}`,
        `truncate ${table}`,
        `insert into ${table} default values`,
      ])
        await expect(backup.query(change)).rejects.toMatchObject({ code: "42501" })
    }
    await expect(backup.query("create table public.mine ()")).rejects.toMatchObject({ code: "42501" })
    await expect(backup.query("create schema mine")).rejects.toMatchObject({ code: "42501" })
    await backup.query("reset default_transaction_read_only")
    expect(await column(backup, "show default_transaction_read_only")).toEqual(["on"])
  })

  it("becomes nobody else, and no role of people's requests becomes it", async () => {
    for (const role of ["app_owner", "app_runtime", "app_auth", "app_worker"])
      await expect(backup.query(`set role ${role}`)).rejects.toMatchObject({ code: "42501" })
    expect(
      await column(
        root,
        "select member::regrole from pg_auth_members where roleid = 'app_backup'::regrole and member::regrole::text like 'app%'",
      ),
    ).toEqual([])
  })

  it("is the only one that passes by the rules of consent", async () => {
    const bypass = "select rolname from pg_roles where rolname like 'app\\_%' and (rolsuper or rolbypassrls)"
    expect(await column(root, bypass)).toEqual(["app_backup"])
  })

  it("owns nothing and holds nothing but reading", async () => {
    expect(
      await column(
        root,
        `select distinct privilege_type from information_schema.role_table_grants where grantee = 'app_backup'`,
      ),
    ).toEqual(["SELECT"])
    expect(
      await column(root, "select count(*) from pg_class where relowner = 'app_backup'::regrole"),
    ).toEqual(["0"])
  })
})
