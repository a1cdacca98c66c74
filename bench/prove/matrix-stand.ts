import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import type { OracleRow } from "#db/testing/oracle.ts"
import { kindOf, type World } from "#db/testing/random-world.ts"
import { type Category, categories } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"
import type { House } from "./house.ts"
import type { Sown } from "./matrix-sow.ts"

/** A row as it stands in one state of consent: what the judge is asked about. */
export type Standing = Sown & { row: OracleRow; closedAt: string | null }

const circleId = circles.amara
export const tableOf = (category: Category) =>
  category === "adherence" ? "practice_day" : `${category}_entry`
const tables = [...categories.map(tableOf), "exchange_entry"]
const tieOf = {
  okafor: relationships.amaraOkafor,
  lind: relationships.amaraLind,
  jo: relationships.amaraJo,
  sam: relationships.amaraSam,
} as const
type Beside = keyof typeof tieOf
const beside = (name: string) => name as Beside // a world names nobody else beside Amara

const quote = (value: string | boolean | null) => (value === null ? "null" : `'${value}'`)
const here = `circle_id = '${circleId}'`

/** The hours of the small worlds as days, so that what waits for a night has waited; the eighth is now. */
const dayLength = 86_400_000
const clockFrom = (eighth: number) => (hour: number | null) =>
  hour === null ? null : new Date(eighth - (8 - hour) * dayLength).toISOString()

/** Everything of Amara's circle goes, also what may never go; who is there stays, and may do everything for now. */
export async function emptyCircle({ root }: House): Promise<void> {
  await root.query("set session_replication_role = replica")
  const ago = clockFrom(Date.now())(0)
  await root.query(
    [
      ...[...tables, "consent_grant", "safety_hold"].map((table) => `delete from ${table} where ${here}`),
      "delete from draft",
      ...(["okafor", "jo"] as const).flatMap((viewer) =>
        categories
          .filter((category) => isGrantable(category, kindOf[viewer]))
          .map((category) => grantOf({ viewer, category, owner: "amara" }, [ago])),
      ),
    ].join(";"),
  )
}

type Given = { viewer: Beside; category: string; owner: Persona; atExpiry?: string; endMode?: string | null }
type Stamps = readonly (string | null)[]

const grantOf = ({ viewer, category, owner, atExpiry = "hide", endMode = null }: Given, stamps: Stamps) => {
  const [from = null, until = null, coversFrom = null, coversUntil = null, endedAt = null] = stamps
  const kind = kindOf[viewer]
  return `insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from,
      valid_until, covers_from, covers_until, at_expiry, ended_at, end_mode, wording_version, wording_hash, recorded_at)
    values ('${circleId}', gen_random_uuid(), '${personas[owner].id}', '${personas[viewer].id}', '${kind}', '${tieOf[viewer]}', '${category}',
      'care', ${[from, until, coversFrom, coversUntil, atExpiry, endedAt, endMode].map(quote)}, '1', 'x', ${quote(from)})`
}

/** One state of consent in the house, with the rows that were sown and no others. Answers how they stand. */
export async function standIn({ root }: House, w: World, sown: readonly Sown[]): Promise<Standing[]> {
  const stamp = clockFrom(Date.now())
  const [like] = w.rows
  if (!like) throw new Error("A state of consent is about rows.")
  const standing = sown.map((one, place): Standing => {
    // In the order in which they were written, a little before the hour.
    const before = (sown.length - 1 - place) / dayLength
    const { id: _id, kind: _kind, traces: _traces, ...who } = one
    const when = { recordedAt: like.recordedAt - before, fromAt: like.fromAt - before, toAt: like.toAt }
    const row = { ...who, ...when, withheld: like.withheld, isJoint: true }
    return { ...one, row, closedAt: stamp(like.toAt) }
  })
  const [recordedAt, fromAt, toAt] = [like.recordedAt, like.fromAt, like.toAt].map((at) => quote(stamp(at)))
  await root.query(
    [
      `delete from consent_grant where ${here}`,
      `delete from safety_hold where ${here}`,
      ...w.members.map(
        ({ person, confirmedAt, endedAt }) =>
          `update relationship set from_at = ${quote(stamp(0))}, confirmed_at = ${quote(stamp(confirmedAt))},
             ended_at = ${quote(stamp(endedAt))} where id = '${tieOf[beside(person)]}'`,
      ),
      ...w.grants.map((g) =>
        grantOf(
          { ...g, viewer: beside(g.viewer), owner: g.owner === "jo" ? "jo" : "amara" },
          [g.validFrom, g.validUntil, g.coversFrom, g.coversUntil, g.endedAt].map(stamp),
        ),
      ),
      ...(w.holdFrom === null
        ? []
        : [
            `insert into safety_hold (circle_id, id, placed_by, from_at)
             values ('${circleId}', gen_random_uuid(), '${personas.okafor.id}', ${quote(stamp(w.holdFrom))})`,
          ]),
      // What nobody knows by a trace, a signature say, stands like the rest, and after it.
      ...tables.slice(0, -1).map(
        (table) =>
          `update ${table} set recorded_at = ${recordedAt}, from_at = ${fromAt}, to_at = ${toAt},
             withheld = ${like.withheld} where ${here}`,
      ),
      ...standing.map(
        ({ id, category, row }) =>
          `update ${tableOf(category)} set recorded_at = ${quote(stamp(row.recordedAt))}, from_at = ${quote(stamp(row.fromAt))}
           where ${here} and id = '${id}'`,
      ),
    ].join(";"),
  )
  return standing
}

/** A version of a row, of whom, by whom, and when it was closed. */
type Version = { table: string; key: string; owner: string; author: string; closed: string | null }

/** All that stands in the circle, every version. */
export async function versionsIn({ root }: House): Promise<Version[]> {
  const { rows } = await root.query<Version>(
    tables
      .map(
        (table) =>
          `select '${table}' as table, id || ' ' || version as key, owner_id as owner, author_id as author, to_at::text as closed from ${table} where ${here}`,
      )
      .join(" union all "),
  )
  return rows
}

/** Takes away what has been written since. The state is to be stood again after it. */
export const onlyThese = ({ root }: House, before: readonly Version[]) =>
  root.query(
    tables
      .map((table) => {
        const keys = before.filter((one) => one.table === table).map(({ key }) => `'${key}'`)
        return `delete from ${table} where ${here}${keys.length > 0 ? ` and id || ' ' || version not in (${keys})` : ""}`
      })
      .join(";"),
  )
