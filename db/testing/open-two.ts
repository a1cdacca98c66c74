import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { drizzle } from "drizzle-orm/node-postgres"
import { type Persona, personas, relationships } from "#db/seed/personas.ts"
import { seedCircles, seedGrants } from "#db/seed/scenarios/circles.ts"
import { seedPeople } from "#db/seed/scenarios/people.ts"
import { closePools, openPools } from "#server/api/pools.ts"
import type { Actor } from "#server/api/viewer.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import { connect } from "../client.ts"
import { openTestDb } from "./open-test-db.ts"

const begin = new Date("2026-01-05T09:00:00Z")

/** A database with the invented people and no grants, and the few things that these tests do to it from outside. */
export async function openTwo() {
  const db = await openTestDb()
  const dataDir = mkdtempSync(join(tmpdir(), "ownpace-two-"))
  Object.assign(process.env, {
    OWNPACE_DATA: dataDir,
    OWNPACE_DEMONSTRATION: "1",
    DATABASE_URL: db.urls.runtime,
    AUTH_URL: db.urls.auth,
    WORKER_URL: db.urls.worker,
  })
  openPools(db.urls)
  const client = await connect(db.urls.superuser)
  const root = drizzle({ client })
  await seedPeople(root, begin)
  await seedCircles(root, begin)
  await client.query("create table public.test_shift (by interval)")
  await client.query("insert into public.test_shift values ('0')")
  await client.query("grant select on public.test_shift to public")
  await client.query(
    "create or replace function app.instant() returns timestamptz language sql volatile as 'select clock_timestamp() + by from public.test_shift'",
  )

  /** Without looking what hangs on a row; quicker than a truncate, which makes each table's files anew. */
  const empty = (tables: readonly string[]) =>
    client.query(
      `set session_replication_role = replica; ${tables.map((table) => `delete from ${table};`).join(" ")}
       set session_replication_role = origin`,
    )

  return {
    empty,
    /** The clock of this database goes on from that instant. */
    itIs: (instant: string) =>
      client.query("update public.test_shift set by = $1::timestamptz - clock_timestamp()", [instant]),
    urls: db.urls,
    query: async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows,
    grant: (viewer: Persona, categories: readonly Category[], owner: Persona = "amara") =>
      seedGrants(root, { circle: "amara", owner, viewer, categories, from: begin }),
    /** Amara stops sharing with Jo; quietly, or at once. */
    stopSharing: (how: "freeze" | "hide") =>
      client.query(
        "update consent_grant set ended_at = app.instant(), end_mode = $2 where relationship_id = $1 and ended_at is null",
        [relationships.amaraJo, how],
      ),
    /** Every row of the pair and every grant goes; the people stay. */
    forget: () =>
      empty([
        "couple_plan_entry",
        "couple_log_entry",
        "reflection_entry",
        "consent_grant",
        "access_entry",
        "practice_day",
      ]),
    close: async () => {
      await closePools()
      await client.end()
      await db.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A persona as the one who acts. */
export const as = (person: Persona): Actor => ({
  userId: personas[person].id as UserId, // a persona's id is an account's
})
