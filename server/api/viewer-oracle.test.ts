import { randomUUID } from "node:crypto"
import { getTableName } from "drizzle-orm"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { entryTables } from "#db/schema/category-table.ts"
import { asQuestion } from "#db/testing/as-question.ts"
import { openTestDb, type TestDb } from "#db/testing/open-test-db.ts"
import {
  type OracleGrant,
  type OracleMember,
  type OracleRow,
  type OracleWorld,
  oracleMay,
} from "#db/testing/oracle.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import { decideAccess } from "#server/domain/consent/decide-access.ts"
import { closePools, openPools } from "./pools.ts"
import { withViewer } from "./viewer.ts"

const cases = Number(process.env.PROPERTY_CASES ?? 1000)
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31)

let db: TestDb
let root: pg.Client

beforeAll(async () => {
  db = await openTestDb()
  openPools(db.urls)
  root = new pg.Client({ connectionString: db.urls.superuser })
  await root.connect()
  await root.query("create table public.test_clock (at timestamptz)")
  await root.query("insert into public.test_clock values (now())")
  await root.query("grant select on public.test_clock to public")
  await root.query(
    "create or replace function app.instant() returns timestamptz language sql volatile as 'select at from public.test_clock'",
  )
})

afterAll(async () => {
  await closePools()
  await root.end()
  await db.drop()
})

/** Instants of a small world, in hours, so that bounds meet often. */
const epoch = Date.UTC(2026, 0, 1)
const stamp = (hour: number | null) =>
  hour === null ? null : new Date(epoch + hour * 3_600_000).toISOString()
const instantOf = (h: number) => Temporal.Instant.fromEpochMilliseconds(epoch + h * 3_600_000)
const hour = fc.integer({ min: 0, max: 12 })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const end = fc.constantFrom("hide" as const, "freeze" as const)

const people = ["amara", "okafor", "lind", "jo", "sam"] as const
type Person = (typeof people)[number]
const kindOf: Record<Exclude<Person, "amara">, "clinician" | "partner"> = {
  okafor: "clinician",
  lind: "clinician",
  jo: "partner",
  sam: "partner",
}

const member = (person: Exclude<Person, "amara">, ends: fc.Arbitrary<number | null>) =>
  fc.record({
    person: fc.constant(person),
    kind: fc.constant(kindOf[person]),
    confirmedAt: maybe(hour),
    endedAt: ends,
  })

const grant = (few: readonly Category[]) =>
  fc
    .record({
      owner: fc.constantFrom("amara", "amara", "amara", "jo"),
      viewer: fc.constantFrom("okafor", "lind", "jo", "jo", "sam"),
      category: fc.constantFrom(...few),
      validFrom: hour,
      lasts: maybe(fc.integer({ min: 1, max: 8 })),
      coversFrom: maybe(hour),
      coversUntil: maybe(hour),
      endedAt: maybe(hour),
      endMode: end,
      atExpiry: end,
    })
    .filter(
      (g) => g.owner !== g.viewer && isGrantable(g.category, kindOf[g.viewer as Exclude<Person, "amara">]),
    )
    .map(({ lasts, ...g }): OracleGrant => {
      const isPartner = kindOf[g.viewer as Exclude<Person, "amara">] === "partner"
      const covers =
        g.coversFrom !== null && g.coversUntil !== null && g.coversUntil < g.coversFrom
          ? { coversUntil: null }
          : {}
      return {
        ...g,
        ...covers,
        validUntil: lasts === null ? null : g.validFrom + lasts,
        endMode: g.endedAt === null ? null : isPartner ? g.endMode : "hide",
        atExpiry: isPartner ? g.atExpiry : "hide",
      }
    })

const row = (few: readonly Category[]) =>
  fc
    .record({
      category: fc.constantFrom(...few),
      owner: fc.constantFrom("amara", "amara", "amara", "jo", "okafor"),
      author: fc.constantFrom("amara", "amara", "jo"),
      recordedAt: hour,
      later: fc.integer({ min: 0, max: 3 }),
      lasts: maybe(fc.integer({ min: 0, max: 5 })),
      withheld: fc.boolean(),
      isJoint: fc.boolean(),
    })
    .map(
      ({ later, lasts, ...r }): OracleRow => ({
        ...r,
        fromAt: r.recordedAt + later,
        toAt: lasts === null ? null : r.recordedAt + later + lasts,
      }),
    )

// Few categories a world, so that grants and rows meet.
const few = fc.uniqueArray(fc.constantFrom(...categories.filter((c) => c !== "messages")), {
  minLength: 1,
  maxLength: 3,
})
const world = few
  .filter((some) => some.some((c) => c !== "clinician_notes"))
  .chain((some) =>
    fc.record({
      members: fc.tuple(
        member("okafor", maybe(hour)),
        member("lind", fc.constant(null)),
        member("jo", maybe(hour)),
        member("sam", hour),
      ),
      grants: fc.array(grant(some.filter((c) => c !== "clinician_notes")), { maxLength: 14 }),
      rows: fc.array(row(some), { minLength: 4, maxLength: 24 }),
      holdFrom: fc.option(hour, { nil: null, freq: 4 }),
      after: fc.integer({ min: 0, max: 6 }),
    }),
  )

type Ids = Record<string, string>

async function build(
  w: { members: OracleMember[]; grants: OracleGrant[]; rows: OracleRow[]; holdFrom: number | null },
  ids: Ids,
  t: number,
) {
  const circle = ids.circle
  const text: string[] = [`update public.test_clock set at = '${stamp(t)}'`]
  const q = (v: unknown) => (v === null ? "null" : typeof v === "boolean" ? String(v) : `'${v}'`)
  const values = (list: unknown[][]) => list.map((v) => `(${v.map(q).join(",")})`).join(",")
  text.push(`insert into circle values ${values([[circle, ids.amara, stamp(0)]])}`)
  const links = new Map(w.members.map((m) => [m.person, randomUUID()]))
  text.push(
    `insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at, ended_at) values ${values(
      w.members.map((m) => [
        circle,
        links.get(m.person),
        ids.amara,
        ids[m.person],
        m.kind,
        stamp(0),
        stamp(m.confirmedAt),
        stamp(m.endedAt),
      ]),
    )}`,
  )
  if (w.grants.length)
    text.push(
      `insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from, valid_until, covers_from, covers_until, at_expiry, ended_at, end_mode, wording_version, wording_hash, recorded_at) values ${values(
        w.grants.map((g) => [
          circle,
          randomUUID(),
          ids[g.owner],
          ids[g.viewer],
          kindOf[g.viewer as Exclude<Person, "amara">],
          links.get(g.viewer),
          g.category,
          "care",
          stamp(g.validFrom),
          stamp(g.validUntil),
          stamp(g.coversFrom),
          stamp(g.coversUntil),
          g.atExpiry,
          stamp(g.endedAt),
          g.endMode,
          "1",
          "x",
          stamp(0),
        ]),
      )}`,
    )
  if (w.holdFrom !== null)
    text.push(
      `insert into safety_hold (circle_id, id, placed_by, from_at) values ${values([[circle, randomUUID(), ids.okafor, stamp(w.holdFrom)]])}`,
    )
  const rowIds = w.rows.map(() => randomUUID())
  w.rows.forEach((r, i) => {
    const envelope = [
      circle,
      rowIds[i],
      1,
      ids[r.owner],
      ids[r.author],
      stamp(r.recordedAt),
      stamp(r.fromAt),
      stamp(r.toAt),
      r.withheld,
      randomUUID(),
      "d",
    ]
    const columns =
      "circle_id, id, version, owner_id, author_id, recorded_at, from_at, to_at, withheld, client_id, digest"
    text.push(
      r.category === "adherence"
        ? `insert into practice_day (${columns}, item_id, day, planned, done, is_joint) values ${values([[...envelope, randomUUID(), "2026-01-01", 1, 1, r.isJoint]])}`
        : `insert into ${r.category}_entry (${columns}, kind, subject_id) values ${values([[...envelope, "k", randomUUID()]])}`,
    )
  })
  await root.query(text.join(";"))
  return rowIds
}

const readable = categories.filter((c) => c !== "messages")

async function seen(ids: Ids, viewer: Person): Promise<Set<string>> {
  const room = viewer === "amara" ? "mine" : kindOf[viewer] === "partner" ? "ours" : "caseload"
  return withViewer(
    { userId: ids[viewer] as UserId },
    { room, circle: "all", read: readable, operation: "property" },
    async (tx) => {
      const all = await Promise.all(
        readable.map((category: Exclude<Category, "messages">) =>
          tx.db.select({ id: entryTables[category].id }).from(entryTables[category]),
        ),
      )
      return new Set(all.flat().map((r) => r.id))
    },
  )
}

it(`shows each person exactly what the specification allows, in ${cases} random histories`, {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const ids: Ids = Object.fromEntries([...people, "circle"].map((p) => [p, randomUUID()]))
      const past = [
        ...w.members.flatMap((m) => [m.confirmedAt, m.endedAt]),
        ...w.grants.map((g) => g.endedAt),
        ...w.rows.flatMap((r) => [r.fromAt, r.toAt]),
        w.holdFrom,
      ]
      const t = Math.max(0, ...past.map((h) => h ?? 0)) + w.after
      const rowIds = await build(w, ids, t)
      const judge: OracleWorld = {
        patient: "amara",
        members: w.members,
        grants: w.grants,
        holdFrom: w.holdFrom,
      }
      for (const viewer of ["okafor", "lind", "jo", "sam"] as const) {
        const expected = new Set(
          rowIds.filter((_, i) => oracleMay(judge, viewer, kindOf[viewer], w.rows[i] as OracleRow, t)),
        )
        expect({ viewer, rows: await seen(ids, viewer) }).toEqual({ viewer, rows: expected })
        const explained = new Set(
          rowIds.filter(
            (_, i) =>
              decideAccess(asQuestion(judge, viewer, w.rows[i] as OracleRow, t, instantOf)).kind !== "deny",
          ),
        )
        expect({ viewer, explained }).toEqual({ viewer, explained: expected })
      }
      const own = new Set(
        rowIds.filter((_, i) => w.rows[i]?.owner === "amara" && w.rows[i]?.category !== "clinician_notes"),
      )
      expect(await seen(ids, "amara")).toEqual(own)
      expect(ids.circle as CircleId).toBeTruthy()
    }),
    { numRuns: cases, seed },
  )
})

it("has a table with a policy for every category that the test reads", () => {
  expect(readable.map((c) => getTableName(entryTables[c])).length).toBe(13)
})
