import { randomUUID } from "node:crypto"
import type pg from "pg"
import { kindOf, type Person, people, type World } from "./random-world.ts"

export type Ids = Record<Person | "circle", string>

/** Hours of a small world as instants of the database. */
const epoch = Date.UTC(2026, 0, 1)
export const instantOf = (hour: number) => Temporal.Instant.fromEpochMilliseconds(epoch + hour * 3_600_000)
const stamp = (hour: number | null) => (hour === null ? null : instantOf(hour).toString())

/** Lets a test database tell the time that it is told; the product's door has only the real clock. */
export async function giveClock(root: pg.Client): Promise<void> {
  await root.query(`create table public.test_clock (at timestamptz);
    insert into public.test_clock values (now());
    grant select on public.test_clock to public;
    create or replace function app.instant() returns timestamptz language sql volatile as 'select at from public.test_clock'`)
}

/** When everything in this world has happened, and a little later. */
export function nowOf(w: World): number {
  const past = [
    ...w.members.flatMap((m) => [m.confirmedAt, m.endedAt]),
    ...w.grants.map((g) => g.endedAt),
    ...w.rows.flatMap((r) => [r.fromAt, r.toAt]),
    w.holdFrom,
  ]
  return Math.max(0, ...past.map((hour) => hour ?? 0)) + w.after
}

const quote = (value: unknown) =>
  value === null ? "null" : typeof value === "boolean" ? `${value}` : `'${value}'`
const insert = (into: string, rows: unknown[][]) =>
  rows.length === 0
    ? []
    : [`insert into ${into} values ${rows.map((r) => `(${r.map(quote).join(",")})`).join(",")}`]

const envelope =
  "circle_id, id, version, owner_id, author_id, recorded_at, from_at, to_at, withheld, client_id, digest"

/** Where a row of this category is kept, and what it needs beside its envelope. */
export function shapeOf(category: string, row: { isJoint: boolean; addressee: string }) {
  if (category === "adherence")
    return {
      table: "practice_day",
      columns: `${envelope}, item_id, day, planned, done, is_joint`,
      more: [randomUUID(), "2026-01-01", 1, 1, row.isJoint],
    }
  const isLetter = category === "messages" || category === "exchange"
  return {
    table: `${category}_entry`,
    columns: `${envelope}, kind, subject_id${isLetter ? ", addressee_id" : ""}`,
    more: ["k", randomUUID(), ...(isLetter ? [row.addressee] : [])],
  }
}

/** A world in a test database: its people, its circle, and the ids of its rows in their order. */
export type Stand = { w: World; ids: Ids; rowIds: readonly string[] }

/** Sets the clock of the database to an hour of the small worlds. */
export const turnTo = (root: pg.Client, t: number) =>
  root.query("update public.test_clock set at = $1", [stamp(t)])

/**
 * Puts a world into a test database, as nobody in the product could. `known` gives somebody an account that another
 * world already has: a partner in one circle may be the patient of another.
 */
export async function standWorld(root: pg.Client, w: World, known: Partial<Ids> = {}): Promise<Stand> {
  const fresh = Object.fromEntries([...people, "circle"].map((name) => [name, randomUUID()]))
  const ids = { ...fresh, ...known } as Ids // the keys are exactly the people and the circle
  const person = (name: string) => ids[name as Person] // a world names nobody else
  const { circle } = ids
  const links = new Map(w.members.map((m) => [m.person, randomUUID()]))
  const rowIds = w.rows.map(() => randomUUID())
  await turnTo(root, nowOf(w))
  const text = [
    ...insert("circle (circle_id, owner_id, created_at)", [[circle, ids.amara, stamp(0)]]),
    ...insert(
      "relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at, ended_at)",
      w.members.map((m) => [
        ...[circle, links.get(m.person), ids.amara, person(m.person), m.kind],
        ...[stamp(0), stamp(m.confirmedAt), stamp(m.endedAt)],
      ]),
    ),
    ...insert(
      "consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from, valid_until, covers_from, covers_until, at_expiry, ended_at, end_mode, wording_version, wording_hash, recorded_at)",
      w.grants.map((g) => [
        ...[
          circle,
          randomUUID(),
          person(g.owner),
          person(g.viewer),
          kindOf[g.viewer as Exclude<Person, "amara">],
        ],
        ...[
          links.get(g.viewer as Exclude<Person, "amara">),
          g.category,
          "care",
          stamp(g.validFrom),
          stamp(g.validUntil),
          stamp(g.coversFrom),
        ],
        ...[stamp(g.coversUntil), g.atExpiry, stamp(g.endedAt), g.endMode, "1", "x", stamp(0)],
      ]),
    ),
    ...insert(
      "safety_hold (circle_id, id, placed_by, from_at)",
      w.holdFrom === null ? [] : [[circle, randomUUID(), ids.okafor, stamp(w.holdFrom)]],
    ),
    ...w.rows.flatMap((r, i) => {
      const { table, columns, more } = shapeOf(r.category, {
        ...r,
        addressee: person(r.addressee ?? "amara"),
      })
      const stamps = [stamp(r.recordedAt), stamp(r.fromAt), stamp(r.toAt)]
      const row = [
        circle,
        rowIds[i],
        1,
        person(r.owner),
        person(r.author),
        ...stamps,
        r.withheld,
        randomUUID(),
        "d",
      ]
      return insert(`${table} (${columns})`, [[...row, ...more]])
    }),
  ]
  await root.query(text.join(";"))
  return { w, ids, rowIds }
}
