import { type SQL, sql } from "drizzle-orm"
import type pg from "pg"
import { withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { categories, type Room } from "#server/domain/consent/category.ts"
import { letters } from "./letter-attempts.ts"
import type { OracleGrant } from "./oracle.ts"
import type { Person, World } from "./random-world.ts"
import { type Stand, standWorld } from "./stand-world.ts"

/** When the attempts are made, in hours of the small worlds. */
export const gateHour = 5

const grant = (part: Partial<OracleGrant>): OracleGrant => ({
  ...{ owner: "amara", viewer: "okafor", category: "ratings", validFrom: 0, validUntil: null, coversFrom: 0 },
  ...{ coversUntil: null, endedAt: null, endMode: null, atExpiry: "hide" },
  ...part,
})

const member = (
  person: Exclude<Person, "amara">,
  confirmedAt: number | null,
  endedAt: number | null = null,
) => ({
  ...{ person, kind: person === "jo" || person === "sam" ? ("partner" as const) : ("clinician" as const) },
  ...{ confirmedAt, endedAt },
})

/** Okafor and Jo are in, Lind waits for her handshake, Sam has left. */
const gateWorld: World = {
  members: [member("okafor", 0), member("lind", null), member("jo", 0), member("sam", 0, 2)],
  grants: [
    grant({}),
    grant({ viewer: "jo", category: "couple_plan" }),
    grant({ viewer: "jo", category: "goals", endedAt: 1, endMode: "freeze" }),
    grant({ category: "goals", endedAt: 1, endMode: "hide" }),
    grant({ viewer: "sam", category: "goals" }),
  ],
  rows: letters,
  holdFrom: null,
  after: gateHour,
}

export type GateStand = Stand & { stranger: string; hold: string; links: ReadonlyMap<string, string> }

/** The same world with something in each ledger, so that there is something to find. */
export async function standGate(root: pg.Client): Promise<GateStand> {
  const stand = await standWorld(root, gateWorld)
  const { circle, amara, okafor, jo, sam, lind } = stand.ids
  const [stranger, invitation, hold] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  await root.query(`
    insert into display_name values ${[amara, okafor, lind, jo, sam].map((id) => `('${circle}', '${id}', 'A name')`).join(",")};
    insert into consent_event values ('${circle}', gen_random_uuid(), '${amara}', '${amara}', '${jo}', 'granted', '{}', now());
    insert into access_entry values ('${circle}', '${amara}', '${okafor}', 'ratings', '2026-01-01', '{ratings}', false);
    insert into safety_hold values ('${circle}', '${hold}', '${okafor}', '2026-01-01', null);
    insert into invitation (circle_id, id, inviter_id, inviter_name, invitee_name, role, address, token_hash, words_hash, created_at, expires_at)
      values ('${circle}', '${invitation}', '${amara}', 'Amara', 'Lind', 'clinician', '', '${invitation}', '', now(), now());
    insert into data_key values ${[amara, sam].map((id) => `('${circle}', '${id}', '')`).join(",")};
    insert into consent_epoch values ${[okafor, jo].map((id) => `('${circle}', '${id}', 1)`).join(",")};
    insert into access_seal values ('${circle}', '${amara}', 1, now(), '{}', 'x');
    insert into notice (person_id, owner_id, room, kind, subject_id) values ('${okafor}', '${amara}', 'caseload', 'message', gen_random_uuid());
    insert into notice (person_id, owner_id, room, kind, subject_id) values ('${jo}', '${amara}', 'ours', 'time', gen_random_uuid())`)
  const { rows } = await root.query("select person_id, id from relationship where circle_id = $1", [circle])
  return { ...stand, stranger, hold, links: new Map(rows.map((row) => [row.person_id, row.id])) }
}

type Who = Person | "stranger"
/** Who tries what, and how many rows it reaches. */
export type Attempt = { who: Who; room: Room; does: string; statement: SQL; reaches: number }

class Undone extends Error {}

/** Makes one attempt and takes it back; answers what is wrong about its outcome, or null. */
export async function wrongOutcome(stand: GateStand, attempt: Attempt): Promise<string | null> {
  const { who, room, statement, does, reaches } = attempt
  const account = who === "stranger" ? stand.stranger : stand.ids[who]
  const every = [...categories, "exchange"] as const
  const scope = { room, circle: stand.ids.circle as CircleId, read: every, write: every } as const
  let reached = 0
  await withViewer(
    { userId: account as UserId }, // an invented account's id
    { ...scope, onlyGranted: true, operation: "attempt" },
    async (tx) => {
      const result = await tx.db.execute(statement)
      reached = result.rowCount ?? 0
      throw new Undone()
    },
  ).catch((cause: unknown) => {
    if (!(cause instanceof Undone)) reached = 0
  })
  return reached === reaches ? null : `${who} (${room}) ${does}: reaches ${reached} rows, not ${reaches}`
}

const now = sql`app.at()`
const past = sql`app.at() - interval '1 hour'`

/** Reads of everything that says who may see what, and of what was done about it. */
export function gateReads({ ids }: GateStand): Attempt[] {
  const count = (table: string, who: Who, room: Room, reaches: number): Attempt => ({
    ...{ who, room, reaches, does: `reads ${table}` },
    statement: sql`select 1 from ${sql.raw(table)} where circle_id = ${ids.circle}`,
  })
  const everybody: [Who, Room][] = [
    ...([
      ["amara", "mine"],
      ["okafor", "caseload"],
      ["lind", "caseload"],
    ] as [Who, Room][]),
    ...([
      ["jo", "ours"],
      ["sam", "ours"],
      ["stranger", "caseload"],
      ["stranger", "ours"],
    ] as [Who, Room][]),
  ]
  const table = (name: string, reaches: number[]) =>
    everybody.map(([who, room], nth) => count(name, who, room, reaches[nth] ?? 0))
  return [
    ...table("circle", [1]),
    ...table("relationship", [4, 1, 1, 2, 1]),
    ...table("display_name", [5, 5, 1, 5, 2]),
    ...table("consent_grant", [5, 1]),
    ...table("consent_event", [1]),
    ...table("access_entry", [1]),
    ...table("invitation", [1]),
    ...table("safety_hold", [1, 1]),
  ]
}

/** Writes by which somebody could let themselves see more, or leave a false trace. */
export function gateWrites({ ids, stranger, hold, links }: GateStand): Attempt[] {
  const { circle, amara, okafor, lind, jo, sam } = ids
  const give = (
    owner: string,
    viewer: string,
    kind: string,
    category: string,
    from = now,
    ended = sql`null`,
  ) =>
    sql`insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from, ended_at, wording_version, wording_hash)
      values (${circle}, gen_random_uuid(), ${owner}, ${viewer}, ${kind}, ${links.get(viewer)}, ${category}, 'care', ${from}, ${ended}, '1', 'x')`
  const end = (viewer: string, category: string, mode = "hide", at = now) =>
    sql`update consent_grant set ended_at = ${at}, end_mode = ${mode} where circle_id = ${circle} and viewer_id = ${viewer} and category = ${category}`
  const change = (person: string, what: SQL) =>
    sql`update relationship set ${what} where circle_id = ${circle} and person_id = ${person}`
  const join = (owner: string, person: string, from = now, confirmed = sql`null`) =>
    sql`insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at) values (${circle}, gen_random_uuid(), ${owner}, ${person}, 'clinician', ${from}, ${confirmed})`
  const event = (owner: string, actor: string, viewer: string, at = now, where: string = circle) =>
    sql`insert into consent_event values (${where}, gen_random_uuid(), ${owner}, ${actor}, ${viewer}, 'granted', '{}', ${at})`
  const look = (viewer: string, minute = sql`date_trunc('minute', app.at())`, where: string = circle) =>
    sql`insert into access_entry values (${where}, ${amara}, ${viewer}, 'x', ${minute}, '{ratings}', false)`
  const name = (person: string, where: string = circle) =>
    sql`insert into display_name values (${where}, ${person}, 'X')`
  const place = (by: string) =>
    sql`insert into safety_hold (circle_id, id, placed_by) values (${circle}, gen_random_uuid(), ${by})`
  const lift = sql`update safety_hold set lifted_at = app.at() where circle_id = ${circle} and id = ${hold}`
  const elsewhere = crypto.randomUUID()
  const all: [Who, Room, string, SQL, number][] = [
    ["amara", "mine", "lets Okafor see her notes", give(amara, okafor, "clinician", "notes"), 1],
    ["amara", "mine", "lets Jo see her notes", give(amara, jo, "partner", "notes"), 0],
    ["amara", "mine", "lets Okafor see as of yesterday", give(amara, okafor, "clinician", "notes", past), 0],
    ["amara", "mine", "makes a grant that has ended", give(amara, okafor, "clinician", "notes", now, now), 0],
    ["amara", "mine", "lets a stranger see", give(amara, stranger, "clinician", "notes"), 0],
    ["amara", "mine", "lets Jo see like a clinician", give(amara, jo, "clinician", "notes"), 0],
    ["okafor", "caseload", "takes a grant", give(amara, okafor, "clinician", "notes"), 0],
    ["jo", "ours", "takes a grant", give(amara, jo, "partner", "goals"), 0],
    ["stranger", "caseload", "gives a grant of hers", give(amara, okafor, "clinician", "notes"), 0],
    ["jo", "ours", "gives a grant of hers", give(amara, okafor, "clinician", "notes"), 0],
    ["okafor", "caseload", "lets Jo see more", give(amara, jo, "partner", "goals"), 0],
    ["jo", "ours", "lets Okafor see Jo's reflections", give(jo, okafor, "clinician", "reflection"), 1],
    ["amara", "mine", "stops", end(okafor, "ratings"), 1],
    ["amara", "mine", "stops tomorrow", end(okafor, "ratings", "hide", sql`app.at() + interval '1 day'`), 0],
    ["amara", "mine", "stopped yesterday", end(okafor, "ratings", "hide", past), 0],
    ["amara", "mine", "freezes a clinician", end(okafor, "ratings", "freeze"), 0],
    ["amara", "mine", "stops again", end(okafor, "goals"), 0],
    ["amara", "mine", "hides what stood quietly", end(jo, "goals"), 1],
    ["amara", "mine", "moves a quiet stop", end(jo, "goals", "freeze"), 0],
    ["okafor", "caseload", "needs no ratings", end(okafor, "ratings"), 1],
    ["jo", "ours", "finds a grant to end", end(jo, "couple_plan"), 0],
    ["lind", "caseload", "ends another's", end(okafor, "ratings"), 0],
    [
      "okafor",
      "caseload",
      "opens an ending",
      sql`update consent_grant set ended_at = null where circle_id = ${circle} and viewer_id = ${okafor}`,
      0,
    ],
    [
      "amara",
      "mine",
      "makes a grant wider",
      sql`update consent_grant set covers_from = null where circle_id = ${circle}`,
      0,
    ],
    ["amara", "mine", "wipes a grant", sql`delete from consent_grant where circle_id = ${circle}`, 0],
    ["amara", "mine", "puts somebody beside her", join(amara, stranger), 1],
    ["amara", "mine", "puts herself beside her", join(amara, amara), 0],
    ["amara", "mine", "puts somebody there since yesterday", join(amara, stranger, past), 0],
    [
      "amara",
      "mine",
      "confirms ahead of time",
      join(amara, stranger, now, sql`app.at() + interval '1 day'`),
      0,
    ],
    ["okafor", "caseload", "puts a colleague beside her", join(amara, stranger), 0],
    ["stranger", "caseload", "comes in", join(amara, stranger), 0],
    ["lind", "caseload", "confirms", change(lind, sql`confirmed_at = ${now}`), 1],
    ["lind", "caseload", "confirms for yesterday", change(lind, sql`confirmed_at = ${past}`), 0],
    ["amara", "mine", "confirms in Lind's stead", change(lind, sql`confirmed_at = ${now}`), 0],
    ["okafor", "caseload", "confirms again, earlier", change(okafor, sql`confirmed_at = ${past}`), 0],
    ["okafor", "caseload", "confirms again", change(okafor, sql`confirmed_at = ${now}`), 0],
    ["jo", "ours", "confirms Lind", change(lind, sql`confirmed_at = ${now}`), 0],
    ["jo", "ours", "leaves", change(jo, sql`ended_at = ${now}`), 1],
    ["jo", "ours", "has left yesterday", change(jo, sql`ended_at = ${past}`), 0],
    ["jo", "ours", "ends Okafor's place", change(okafor, sql`ended_at = ${now}`), 0],
    ["amara", "mine", "ends Okafor's place", change(okafor, sql`ended_at = ${now}`), 1],
    ["sam", "ours", "comes back", change(sam, sql`ended_at = null`), 0],
    ["amara", "mine", "takes Sam back by it", change(sam, sql`ended_at = null`), 0],
    [
      "okafor",
      "caseload",
      "makes a circle of hers",
      sql`insert into circle values (gen_random_uuid(), ${amara}, app.at())`,
      0,
    ],
    [
      "stranger",
      "mine",
      "begins a circle",
      sql`insert into circle values (gen_random_uuid(), ${stranger}, app.at())`,
      1,
    ],
    ["amara", "mine", "names somebody", name(stranger), 1],
    ["okafor", "caseload", "names somebody", name(stranger), 0],
    ["stranger", "caseload", "gets a name here", name(stranger), 0],
    ["amara", "mine", "gets a name elsewhere", name(amara, elsewhere), 0],
    [
      "jo",
      "ours",
      "renames Jo",
      sql`update display_name set name = 'J' where circle_id = ${circle} and person_id = ${jo}`,
      1,
    ],
    [
      "jo",
      "ours",
      "renames Amara",
      sql`update display_name set name = 'A' where circle_id = ${circle} and person_id = ${amara}`,
      0,
    ],
    ["amara", "mine", "writes an event", event(amara, amara, jo), 1],
    ["jo", "ours", "writes an event of leaving", event(amara, jo, jo), 1],
    ["jo", "ours", "writes an event in her name", event(amara, amara, jo), 0],
    ["jo", "ours", "writes an event between two others", event(amara, jo, okafor), 0],
    ["amara", "mine", "writes an event of yesterday", event(amara, amara, jo, past), 0],
    ["amara", "mine", "writes an event elsewhere", event(amara, amara, jo, now, elsewhere), 0],
    [
      "amara",
      "mine",
      "changes an event",
      sql`update consent_event set happened = 'x' where circle_id = ${circle}`,
      0,
    ],
    ["okafor", "caseload", "leaves a trace", look(okafor), 1],
    ["okafor", "caseload", "leaves a trace of Jo", look(jo), 0],
    ["okafor", "caseload", "leaves a trace of yesterday", look(okafor, past), 0],
    ["okafor", "caseload", "leaves a trace elsewhere", look(okafor, undefined, elsewhere), 0],
    ["okafor", "caseload", "wipes a trace", sql`delete from access_entry where circle_id = ${circle}`, 0],
    ["okafor", "caseload", "holds", place(okafor), 1],
    ["okafor", "caseload", "holds in Lind's name", place(lind), 0],
    ["lind", "caseload", "holds before the handshake", place(lind), 0],
    ["jo", "ours", "holds", place(jo), 0],
    ["amara", "mine", "holds", place(amara), 0],
    ["stranger", "caseload", "holds", place(stranger), 0],
    ["okafor", "caseload", "lifts", lift, 1],
    ["jo", "ours", "lifts", lift, 0],
    ["amara", "mine", "lifts", lift, 0],
    ["lind", "caseload", "lifts before the handshake", lift, 0],
  ]
  return all.map(([who, room, does, statement, reaches]) => ({ who, room, does, statement, reaches }))
}
