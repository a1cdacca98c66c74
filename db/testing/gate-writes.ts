import { type SQL, sql } from "drizzle-orm"
import { type Attempt, attemptsOf } from "./attempt.ts"
import type { GateStand } from "./gate-attempts.ts"

const now = sql`app.at()`
const past = sql`app.at() - interval '1 hour'`

/** Writes by which somebody could let themselves see more, or leave a false trace. */
export function gateWrites({ ids, stranger, links }: GateStand): Attempt[] {
  const { circle, amara, okafor, lind, jo, sam } = ids
  const give = (
    owner: string,
    viewer: string,
    kind: string,
    category: string,
    from = now,
    ended = sql`null`,
    recorded = now,
  ) =>
    sql`insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose, valid_from, ended_at, recorded_at, wording_version, wording_hash)
      values (${circle}, gen_random_uuid(), ${owner}, ${viewer}, ${kind}, ${links.get(viewer)}, ${category}, 'care', ${from}, ${ended}, ${recorded}, '1', 'x')`
  const end = (viewer: string, category: string, mode = "hide", at = now) =>
    sql`update consent_grant set ended_at = ${at}, end_mode = ${mode} where circle_id = ${circle} and viewer_id = ${viewer} and category = ${category}`
  const change = (person: string, what: SQL) =>
    sql`update relationship set ${what} where circle_id = ${circle} and person_id = ${person}`
  const join = (owner: string, person: string, from = now, confirmed = sql`null`, ended = sql`null`) =>
    sql`insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at, ended_at) values (${circle}, gen_random_uuid(), ${owner}, ${person}, 'clinician', ${from}, ${confirmed}, ${ended})`
  const event = (owner: string, actor: string, viewer: string, at = now, where: string = circle) =>
    sql`insert into consent_event values (${where}, gen_random_uuid(), ${owner}, ${actor}, ${viewer}, 'granted', '{}', ${at})`
  const look = (viewer: string, minute = sql`date_trunc('minute', app.at())`, where: string = circle) =>
    sql`insert into access_entry values (${where}, ${amara}, ${viewer}, 'x', ${minute}, '{ratings}', false)`
  const name = (person: string, where: string = circle) =>
    sql`insert into display_name values (${where}, ${person}, 'X')`
  const place = (by: string, from = now, lifted = sql`null`) =>
    sql`insert into safety_hold values (${circle}, gen_random_uuid(), ${by}, ${from}, ${lifted})`
  const invite = (
    by: string,
    role: string,
    where: string = circle,
    accepted = sql`null`,
    over = sql`null, null`,
  ) =>
    sql`insert into invitation (circle_id, id, inviter_id, inviter_name, invitee_name, role, address, token_hash, words_hash, created_at, expires_at, accepted_by, settled_at, withdrawn_at)
      values (${where}, gen_random_uuid(), ${by}, 'A', 'B', ${role}, '', gen_random_uuid(), '', app.at(), app.at(), ${accepted}, ${over})`
  const withdraw = sql`update invitation set withdrawn_at = app.at() where circle_id = ${circle}`
  // Two stand there, and one of them was lifted long ago.
  const lift = (at = now) => sql`update safety_hold set lifted_at = ${at} where circle_id = ${circle}`
  const elsewhere = crypto.randomUUID()
  return attemptsOf([
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
    ["jo", "ours", "lets Jo see", give(jo, jo, "partner", "goals"), 0],
    [
      "amara",
      "mine",
      "says that she gave it yesterday",
      give(amara, okafor, "clinician", "notes", now, undefined, past),
      0,
    ],
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
    ["amara", "mine", "puts there who has left", join(amara, stranger, now, undefined, now), 0],
    ["okafor", "caseload", "puts a colleague beside her", join(amara, stranger), 0],
    ["stranger", "caseload", "comes in", join(amara, stranger), 0],
    ["lind", "caseload", "confirms", change(lind, sql`confirmed_at = ${now}`), 1],
    ["lind", "caseload", "confirms for yesterday", change(lind, sql`confirmed_at = ${past}`), 0],
    ["amara", "mine", "confirms in Lind's stead", change(lind, sql`confirmed_at = ${now}`), 0],
    ["okafor", "caseload", "confirms again, earlier", change(okafor, sql`confirmed_at = ${past}`), 0],
    ["okafor", "caseload", "confirms again", change(okafor, sql`confirmed_at = ${now}`), 0],
    ["jo", "ours", "confirms Lind", change(lind, sql`confirmed_at = ${now}`), 0],
    ["lind", "caseload", "leaves before the handshake", change(lind, sql`ended_at = ${now}`), 1],
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
      "okafor",
      "caseload",
      "makes a circle of Lind's",
      sql`insert into circle values (gen_random_uuid(), ${lind}, app.at())`,
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
    ["amara", "mine", "asks somebody beside her", invite(amara, "clinician"), 1],
    ["amara", "mine", "asks in Okafor's name", invite(okafor, "clinician"), 0],
    ["amara", "mine", "asks into another circle", invite(amara, "clinician", elsewhere), 0],
    ["amara", "mine", "asks who has said yes", invite(amara, "partner", circle, sql`${jo}::uuid`), 0],
    [
      "amara",
      "mine",
      "asks what is settled",
      invite(amara, "partner", circle, undefined, sql`${now}, null`),
      0,
    ],
    ["amara", "mine", "asks what is over", invite(amara, "partner", circle, undefined, sql`null, ${now}`), 0],
    ["amara", "mine", "takes back what she asked", withdraw, 1],
    ["okafor", "caseload", "takes back what Amara asked", withdraw, 0],
    ["amara", "mine", "asks a patient", invite(amara, "patient", elsewhere), 0],
    ["okafor", "caseload", "asks a patient", invite(okafor, "patient", elsewhere), 1],
    ["okafor", "caseload", "asks a colleague beside Amara", invite(okafor, "clinician"), 0],
    ["stranger", "caseload", "asks somebody beside Amara", invite(stranger, "clinician"), 0],
    ["jo", "ours", "asks somebody beside Amara", invite(jo, "partner"), 0],
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
    ["okafor", "caseload", "has held since yesterday", place(okafor, past), 0],
    ["okafor", "caseload", "holds and lifts at once", place(okafor, now, now), 0],
    ["okafor", "caseload", "holds in Lind's name", place(lind), 0],
    ["lind", "caseload", "holds before the handshake", place(lind), 0],
    ["jo", "ours", "holds", place(jo), 0],
    ["amara", "mine", "holds", place(amara), 0],
    ["stranger", "caseload", "holds", place(stranger), 0],
    ["okafor", "caseload", "lifts", lift(), 1],
    ["okafor", "caseload", "lifted yesterday", lift(past), 0],
    ["jo", "ours", "lifts", lift(), 0],
    ["amara", "mine", "lifts", lift(), 0],
    ["lind", "caseload", "lifts before the handshake", lift(), 0],
  ])
}
