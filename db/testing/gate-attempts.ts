import { type SQL, sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import type pg from "pg"
import { runtimePool } from "#server/api/pools.ts"
import { withViewer } from "#server/api/viewer.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { categories, type Room } from "#server/domain/consent/category.ts"
import type { Attempt, Who } from "./attempt.ts"
import { firstHold, gateWorld, lastDayWorld, momentWorld, notesWorld } from "./gate-worlds.ts"
import { outsideRows } from "./outside-attempts.ts"
import type { Person } from "./random-world.ts"
import { type Ids, instantOf, type Stand, standWorld } from "./stand-world.ts"

export type GateStand = Stand & {
  ofNotes: Ids
  ofMoment: Ids
  ofLastDay: Ids
  stranger: string
  links: ReadonlyMap<string, string>
}

/** The same world with something in each ledger, so that there is something to find. */
export async function standGate(root: pg.Client): Promise<GateStand> {
  const stand = await standWorld(root, gateWorld)
  const { circle, amara, okafor, jo, sam, lind } = stand.ids
  const { ids: ofNotes } = await standWorld(root, notesWorld, { okafor })
  const { ids: ofMoment } = await standWorld(root, momentWorld, { okafor })
  const { ids: ofLastDay } = await standWorld(root, lastDayWorld)
  const [stranger, invitation] = [crypto.randomUUID(), crypto.randomUUID()]
  await root.query(`
    insert into display_name values ${[amara, okafor, lind, jo, sam].map((id) => `('${circle}', '${id}', 'A name')`).join(",")};
    insert into consent_event values ('${circle}', gen_random_uuid(), '${amara}', '${amara}', '${jo}', 'granted', '{}', now());
    insert into access_entry values ('${circle}', '${amara}', '${okafor}', 'ratings', '2026-01-01', '{ratings}', false);
    insert into safety_hold values ('${circle}', gen_random_uuid(), '${okafor}', '2026-01-01', null);
    insert into safety_hold values ('${circle}', gen_random_uuid(), '${okafor}', '2026-01-01', '2026-01-01');
    insert into safety_hold values ${[firstHold, 3].map((hour) => `('${ofNotes.circle}', gen_random_uuid(), '${okafor}', '${instantOf(hour)}', null)`).join(",")};
    insert into invitation (circle_id, id, inviter_id, inviter_name, invitee_name, role, address, token_hash, words_hash, created_at, expires_at)
      values ('${circle}', '${invitation}', '${amara}', 'Amara', 'Lind', 'clinician', '', '${invitation}', '', now(), now());
    insert into data_key values ${[amara, sam].map((id) => `('${circle}', '${id}', '')`).join(",")};
    insert into consent_epoch values ${[okafor, jo].map((id) => `('${circle}', '${id}', 1)`).join(",")};
    insert into access_seal values ('${circle}', '${amara}', 1, now(), '{}', 'x');
    insert into notice (person_id, owner_id, room, kind, subject_id) values ('${okafor}', '${amara}', 'caseload', 'message', gen_random_uuid());
    insert into notice (person_id, owner_id, room, kind, subject_id) values ('${jo}', '${amara}', 'ours', 'time', gen_random_uuid());
    ${outsideRows(circle, amara, okafor)}`)
  const { rows } = await root.query("select person_id, id from relationship where circle_id = $1", [circle])
  return {
    ...stand,
    ofNotes,
    ofMoment,
    ofLastDay,
    stranger,
    links: new Map(rows.map((row) => [row.person_id, row.id])),
  }
}

class Undone extends Error {}

/** Makes one attempt and takes it back; answers what is wrong about its outcome, or null. */
export async function wrongOutcome(stand: GateStand, attempt: Attempt): Promise<string | null> {
  const { who, room, statement, does, reaches } = attempt
  const reached = who === "nobody" ? await reachedByNobody(statement) : await reachedBy(stand, who, attempt)
  return reached === reaches ? null : `${who} (${room}) ${does}: reaches ${reached} rows, not ${reaches}`
}

async function reachedBy(
  stand: GateStand,
  who: Exclude<Who, "nobody">,
  { room, statement, within = stand.ids }: Attempt,
) {
  const account = who === "stranger" ? stand.stranger : within[who]
  const every = [...categories, "exchange"] as const
  const scope = { room, circle: within.circle as CircleId, read: every, write: every } as const
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
  return reached
}

/** On a connection of the program that nobody has entered by. */
async function reachedByNobody(statement: SQL): Promise<number> {
  let reached = 0
  await drizzle(runtimePool())
    .transaction(async (tx) => {
      reached = (await tx.execute(statement)).rowCount ?? 0
      throw new Undone()
    })
    .catch((cause: unknown) => {
      if (!(cause instanceof Undone)) reached = 0
    })
  return reached
}

/** Reads of everything that says who may see what, and of what was done about it. */
export function gateReads({ ids, ofNotes }: GateStand): Attempt[] {
  const count = (table: string, who: Who, room: Room, reaches: number): Attempt => ({
    ...{ who, room, reaches, does: `reads ${table}` },
    statement: sql`select 1 from ${sql.raw(table)} where circle_id = ${ids.circle}`,
  })
  const finds = (who: Who, room: Room, whom: Person, reaches: number, within: Ids = ids): Attempt => ({
    ...{ who, room, reaches, within, does: `finds ${whom}` },
    statement: sql`select 1 from relationship where circle_id = ${within.circle} and person_id = ${within[whom]}`,
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
    ...table("relationship", [4, 2, 1, 2, 1]),
    finds("jo", "ours", "okafor", 1),
    finds("jo", "ours", "lind", 0),
    finds("okafor", "caseload", "jo", 1),
    finds("okafor", "caseload", "sam", 0),
    finds("okafor", "caseload", "jo", 1, ofNotes),
    ...table("display_name", [5, 5, 1, 5, 2]),
    ...table("consent_grant", [6, 2]),
    ...table("consent_event", [1]),
    ...table("access_entry", [1]),
    ...table("invitation", [1]),
    ...table("safety_hold", [2, 2]),
  ]
}
