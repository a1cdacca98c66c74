import { type SQL, sql } from "drizzle-orm"
import { type Attempt, attemptsOf } from "./attempt.ts"
import type { GateStand } from "./gate-attempts.ts"
import { firstHold } from "./gate-worlds.ts"
import { instantOf } from "./stand-world.ts"

/** What the door says to whoever comes in: whose circle it is, and what was asked for and is not theirs to see. */
export function enteringAttempts({ ids, ofNotes, ofMoment, ofLastDay, stranger }: GateStand): Attempt[] {
  const { circle, amara, okafor, lind, jo, sam } = ids
  const enters = (
    who: string,
    room: string,
    holds: SQL,
    within: string | null = circle,
    as: string | null = null,
    asked = "{ratings,notes}",
  ) => sql`select 1 from app.enter(${who}, ${room}, ${within}, ${asked}, '{}', ${as}) as said where ${holds}`
  const owned = sql`said.circle_owner = ${amara}`
  const nobodys = sql`said.circle_owner is null and said.refused = '{}'`
  const all: [string, SQL][] = [
    ["Amara comes into her own room", enters(amara, "mine", sql`${owned} and said.refused = '{}'`)],
    [
      "Okafor asks for notes that are not given",
      enters(okafor, "caseload", sql`${owned} and said.refused = '{notes}'`),
    ],
    ["Okafor asks in all circles", enters(okafor, "caseload", nobodys, null)],
    ["Jo asks for what is not given", enters(jo, "ours", sql`${owned} and said.refused = '{ratings,notes}'`)],
    [
      "Amara looks through Okafor's eyes",
      enters(amara, "caseload", sql`said.refused = '{}'`, circle, okafor),
    ],
    [
      "Amara finds no other circle of Okafor's through Okafor's eyes",
      enters(
        amara,
        "caseload",
        // Only after it has been said.
        sql`case when said.now is not null then app.reach() = array[${circle}::uuid] end and jsonb_array_length(said.looked) = 1`,
        null,
        okafor,
      ),
    ],
    [
      "Lind comes at the moment of the handshake",
      enters(ofNotes.lind, "caseload", sql`said.circle_owner = ${ofNotes.amara}`, ofNotes.circle),
    ],
    [
      "Okafor reads at the moment it is given",
      enters(ofNotes.okafor, "caseload", sql`said.granted = '{ratings}'`, ofNotes.circle, null, "{ratings}"),
    ],
    [
      "Jo goes on reading what was stopped quietly in its last moment",
      enters(ofNotes.jo, "ours", sql`said.granted = '{adherence}'`, ofNotes.circle, null, "{adherence}"),
    ],
    [
      "Jo reads nothing of what was stopped quietly and hidden at one moment",
      enters(ofNotes.jo, "ours", sql`said.granted = '{}'`, ofNotes.circle, null, "{trainer_step}"),
    ],
    ...[
      ["goals", "when the first of two holds was placed"] as const,
      ["couple_log", "when the later of two quiet stops came"] as const,
      ["couple_plan", "when a hold was placed before its last day"] as const,
    ].map(([category, when]): [string, SQL] => [
      `Jo finds ${category} as it was ${when}`,
      enters(
        ofNotes.jo,
        "ours",
        sql`case when said.now is not null then app.as_of(app.pairs(${category}), ${ofNotes.circle}, ${ofNotes.amara}) end = ${instantOf(firstHold).toString()}`,
        ofNotes.circle,
        null,
        `{${category}}`,
      ),
    ]),
    [
      "Okafor reads what has days to go",
      enters(
        ofLastDay.okafor,
        "caseload",
        sql`said.granted = '{ratings}'`,
        ofLastDay.circle,
        null,
        "{ratings}",
      ),
    ],
    [
      "Jo goes on reading what its last day left standing, at its very end",
      enters(
        ofLastDay.jo,
        "ours",
        sql`said.granted = '{couple_plan}'`,
        ofLastDay.circle,
        null,
        "{couple_plan}",
      ),
    ],
    ...[
      ["okafor", "caseload", "notes", 3, "what ends now covers nothing more"] as const,
      ["jo", "ours", "goals", 0, "what began when the hold was placed covers nothing"] as const,
    ].map(([who, room, category, hour, why]): [string, SQL] => [
      `${who} reads ${category} from then on: ${why}`,
      enters(
        ofNotes[who],
        room,
        sql`case when said.now is not null then lower(app.coverage(app.pairs(${category}), ${ofNotes.circle}, ${ofNotes.amara})) end = ${instantOf(hour).toString()}`,
        ofNotes.circle,
        null,
        `{${category}}`,
      ),
    ]),
    [
      "Lind reads from the handshake on, at its very moment",
      enters(
        ofNotes.lind,
        "caseload",
        sql`case when said.now is not null then lower(app.coverage(app.pairs('ratings'), ${ofNotes.circle}, ${ofNotes.amara})) end = said.now::timestamptz`,
        ofNotes.circle,
      ),
    ],
    [
      "Okafor reads Jo's notes at the moment of Jo's coming",
      enters(okafor, "caseload", sql`said.granted = '{reflection}'`, ofMoment.circle, null, "{reflection}"),
    ],
    [
      "a patient reads nothing of Jo's through Okafor's eyes",
      enters(ofNotes.amara, "caseload", sql`said.granted = '{}'`, ofNotes.circle, okafor, "{reflection}"),
    ],
    ["Lind comes before the handshake", enters(lind, "caseload", nobodys)],
    ["Sam comes back", enters(sam, "ours", nobodys)],
    ["a stranger comes", enters(stranger, "caseload", nobodys)],
    ["Okafor comes as a partner", enters(okafor, "ours", nobodys)],
  ]
  return attemptsOf(all.map(([does, statement]) => ["nobody", "mine", does, statement, 1]))
}
