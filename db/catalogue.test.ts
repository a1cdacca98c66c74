import { sql } from "drizzle-orm"
import type pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { type Category, categories, relationshipKinds } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import { connect } from "./client.ts"

/** The second closed list: what is in no category, and why it may be there at all. */
type Beside =
  | "exchange"
  | "relation"
  | "gate"
  | "ledger"
  | "person"
  | "queue"
  | "auth"
  | "practice"
  | "reference"

/** Every table, each in one place. A new one fails this file until somebody says here what it is. */
const tables: Record<string, Category | Beside> = {
  couple_plan_entry: "couple_plan",
  couple_log_entry: "couple_log",
  reflection_entry: "reflection",
  solo_plan_entry: "solo_plan",
  practice_day: "adherence",
  trainer_step_entry: "trainer_step",
  ratings_entry: "ratings",
  notes_entry: "notes",
  goals_entry: "goals",
  outcomes_entry: "outcomes",
  medical_entry: "medical",
  messages_entry: "messages",
  clinician_notes_entry: "clinician_notes",
  shared_card_entry: "shared_card",
  exchange_entry: "exchange",
  circle: "relation",
  relationship: "relation",
  display_name: "relation",
  invitation: "relation",
  consent_grant: "gate",
  consent_epoch: "gate",
  safety_hold: "gate",
  data_key: "gate",
  consent_event: "ledger",
  access_entry: "ledger",
  access_seal: "ledger",
  draft: "person",
  outbox: "queue",
  notice: "queue",
  ledger_mark: "queue",
  ledger_waiting: "queue",
  erasure: "queue",
  account: "auth",
  sign_in_session: "auth",
  sign_in_token: "auth",
  rate_limit: "auth",
  proof_link: "auth",
  passkey: "auth",
  passkey_challenge: "auth",
  totp_seed: "auth",
  paper_code: "auth",
  address_change: "auth",
  account_event: "auth",
  practice: "practice",
  practice_member: "practice",
  plan_template: "practice",
  confirmed_default: "practice",
  installation: "reference",
  consent_wording: "reference",
}
const outsideCircles: readonly string[] = ["person", "queue", "auth", "practice", "reference"]
const named = Object.keys(tables)
const inCircles = named.filter((name) => !outsideCircles.includes(tables[name] ?? ""))
const entries = named.filter((name) => (categories as readonly string[]).includes(tables[name] ?? ""))

/** Found by its token before anybody is in a circle; and one person has one circle, of all that there are. */
const uniqueEverywhere = ["invitation_token", "circle_of_owner"]

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

const rows = async (query: ReturnType<typeof sql>) => (await people.root.execute(query)).rows
const column = async (query: ReturnType<typeof sql>) =>
  (await rows(query)).map((row) => Object.values(row)[0])

async function asRuntime(text: string): Promise<pg.QueryResult> {
  const client = await connect(people.db.urls.runtime)
  return client.query(text).finally(() => client.end())
}

it("knows every table there is, and none that is gone", async () => {
  const found = await column(sql`select relname::text from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f')`)
  expect(found.toSorted()).toEqual(named.toSorted())
})

it("has one table for each category", () => {
  expect(entries.map((name) => tables[name]).toSorted()).toEqual(categories.toSorted())
})

describe.each(named)("%s", (name) => {
  it("is behind forced row security with a policy, and belongs to the owner role", async () => {
    const [table] = await rows(sql`select relrowsecurity as enabled, relforcerowsecurity as forced,
      pg_get_userbyid(relowner) as owner, (select count(*)::int from pg_policy where polrelid = c.oid) as policies
      from pg_class c where relnamespace = 'public'::regnamespace and relname = ${name}`)
    expect(table).toMatchObject({ enabled: true, forced: true, owner: "app_owner" })
    expect(table?.policies).toBeGreaterThan(0)
  })
})

describe.each(inCircles)("%s, of a circle,", (name) => {
  it("has the circle first in its primary key, its unique keys and its references", async () => {
    const keys =
      await rows(sql`select i.relname::text as name, a.attname::text as first, x.indisprimary as is_primary
      from pg_index x join pg_class i on i.oid = x.indexrelid
      join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where x.indrelid = ${name}::regclass and x.indisunique`)
    expect(keys.some((key) => key.is_primary)).toBe(true)
    for (const key of keys.filter(({ name }) => !uniqueEverywhere.includes(String(name))))
      expect(key).toMatchObject({ first: "circle_id" })
    const references =
      await rows(sql`select c.conname::text as name, a.attname::text as first, b.attname::text as second
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.conrelid = ${name}::regclass and c.contype = 'f'`)
    for (const reference of references)
      expect(reference).toMatchObject({ first: "circle_id", second: "circle_id" })
  })
})

it.each(named.filter((name) => !inCircles.includes(name)))("%s belongs to no circle", async (name) => {
  const found = await column(
    sql`select attname from pg_attribute where attrelid = ${name}::regclass and attname = 'circle_id'`,
  )
  expect(found).toEqual([])
})

describe("the role of every request", () => {
  it("owns nothing, bypasses nothing, and can become nobody else", async () => {
    const [role] = await rows(sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
      pg_has_role('app_runtime', 'app_owner', 'MEMBER') as becomes_owner,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
      (select count(*)::int from pg_class where relowner = r.oid) as owns,
      has_schema_privilege('app_runtime', 'public', 'CREATE') as makes_tables
      from pg_roles r where rolname = 'app_runtime'`)
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      becomes_owner: false,
      memberships: 0,
      owns: 0,
      makes_tables: false,
    })
  })

  it.each(named.filter((name) => tables[name] === "auth"))("cannot read or write %s", async (name) => {
    await expect(asRuntime(`select 1 from ${name} limit 1`)).rejects.toMatchObject({ code: "42501" })
    const [may] =
      await rows(sql`select has_any_column_privilege('app_runtime', ${name}, 'SELECT, INSERT, UPDATE, REFERENCES') as columns,
      has_table_privilege('app_runtime', ${name}, 'DELETE, TRUNCATE, TRIGGER') as whole`)
    expect(may).toEqual({ columns: false, whole: false })
  })

  it("reads no letter that waits to be sent", async () => {
    await expect(asRuntime("select 1 from outbox limit 1")).rejects.toMatchObject({ code: "42501" })
  })

  it.each(["consent_event", "access_entry"])("adds to %s and never changes it", async (name) => {
    const [may] = await rows(sql`select has_any_column_privilege('app_runtime', ${name}, 'UPDATE') as changes,
      has_table_privilege('app_runtime', ${name}, 'DELETE, TRUNCATE') as removes,
      has_table_privilege('app_runtime', ${name}, 'INSERT') as adds`)
    expect(may).toEqual({ changes: false, removes: false, adds: true })
    await expect(asRuntime(`delete from ${name}`)).rejects.toMatchObject({ code: "42501" })
  })

  const mayChange = (name: string) =>
    column(sql`select attname::text from pg_attribute where attrelid = ${name}::regclass and attnum > 0
      and not attisdropped and has_column_privilege('app_runtime', ${name}, attname, 'UPDATE') order by 1`)

  it("changes nothing of a grant but its ending", async () => {
    expect(await mayChange("consent_grant")).toEqual(["end_mode", "ended_at"])
  })

  it.each(entries)("changes nothing of %s but when a version ended", async (name) => {
    expect((await mayChange(name)).filter((changed) => changed !== "to_at")).toEqual([])
  })

  it("removes nothing but a person's own drafts, and what waited for somebody", async () => {
    const removes =
      await column(sql`select relname::text from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and has_table_privilege('app_runtime', oid, 'DELETE, TRUNCATE')`)
    expect(removes.toSorted()).toEqual(["draft", "notice"])
  })

  it("sees not a row of any table before it has entered", async () => {
    for (const name of named.filter(
      (table) => !["auth", "queue", "reference"].includes(tables[table] ?? ""),
    )) {
      const { rows: seen } = await asRuntime(`select count(*)::int as n from ${name}`)
      expect({ name, seen }).toEqual({ name, seen: [{ n: 0 }] })
    }
  })
})

it("has no function that runs with its owner's rights", async () => {
  const found = await column(sql`select proname::text from pg_proc
    where pronamespace in ('public'::regnamespace, 'app'::regnamespace) and prosecdef`)
  expect(found).toEqual([])
})

it("has no view that looks with its owner's eyes", async () => {
  const found =
    await column(sql`select relname::text from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace)
    and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))`)
  expect(found).toEqual([])
})

describe("the ceiling", () => {
  const every = relationshipKinds.flatMap((kind) => categories.map((category) => ({ kind, category })))
  const beside = {
    clinician: { viewer: personas.okafor.id, relationship: relationships.amaraOkafor, purpose: "care" },
    partner: { viewer: personas.jo.id, relationship: relationships.amaraJo, purpose: "couple" },
  }
  const grant = (kind: "clinician" | "partner", category: Category) =>
    rows(sql`insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category,
        purpose, valid_from, wording_version, wording_hash, recorded_at)
      values (${circles.amara}, gen_random_uuid(), ${personas.amara.id}, ${beside[kind].viewer}, ${kind},
        ${beside[kind].relationship}, ${category}, ${beside[kind].purpose}, now(), 'test', 'test', now())`)

  it.each(every.filter(({ kind, category }) => !isGrantable(category, kind)))(
    "refuses $category to a $kind, whoever asks",
    async ({ kind, category }) => {
      await expect(grant(kind, category)).rejects.toMatchObject({
        cause: { constraint: `grant_ceiling_${kind}` },
      })
    },
  )

  it.each(every.filter(({ kind, category }) => isGrantable(category, kind)))(
    "takes $category for a $kind",
    async ({ kind, category }) => {
      await expect(grant(kind, category)).resolves.toEqual([])
    },
  )

  it("refuses a quiet ending for anybody but a partner", async () => {
    await grant("clinician", "ratings")
    await expect(
      rows(
        sql`update consent_grant set ended_at = now(), end_mode = 'freeze' where viewer_kind = 'clinician'`,
      ),
    ).rejects.toMatchObject({ cause: { constraint: "grant_freeze_partner_only" } })
  })
})
