import { type SQL, sql } from "drizzle-orm"
import { type Attempt, attemptsOf } from "./attempt.ts"
import type { GateStand } from "./gate-attempts.ts"

/** Keys, epochs, marks and what waits: who reaches how many of what stands beside the gate. */
export function ledgerAttempts({ ids, stranger }: GateStand): Attempt[] {
  const { circle, amara, okafor, jo, sam } = ids
  const here = sql`circle_id = ${circle}`
  const waits = (person: string, owner: string = amara) =>
    sql`insert into notice (person_id, owner_id, room, kind, subject_id) values (${person}, ${owner}, 'ours', 'message', gen_random_uuid())`
  const read = (table: string, where: SQL = here) => sql`select 1 from ${sql.raw(table)} where ${where}`
  const ofCircle = sql`owner_id = ${amara}`
  const key = (owner: string, where: string = circle) =>
    sql`insert into data_key values (${where}, ${owner}, '')`
  const bump = (viewer: string, where: string = circle) =>
    sql`insert into consent_epoch values (${where}, ${viewer}, 1) on conflict (circle_id, viewer_id) do update set epoch = consent_epoch.epoch + 1`
  return attemptsOf([
    ["amara", "mine", "reads keys", read("data_key"), 2],
    ["okafor", "caseload", "reads keys", read("data_key"), 2],
    ["sam", "ours", "reads no key but Sam's", read("data_key"), 1],
    ["sam", "ours", "reads Sam's key", sql`select 1 from data_key where ${here} and owner_id = ${sam}`, 1],
    ["lind", "caseload", "reads keys", read("data_key"), 0],
    ["stranger", "caseload", "reads keys", read("data_key"), 0],
    ["jo", "ours", "makes a key", key(jo), 1],
    ["sam", "ours", "makes a key", key(stranger), 0],
    ["okafor", "caseload", "makes a key elsewhere", key(okafor, crypto.randomUUID()), 0],
    ["amara", "mine", "destroys a key in SQL", sql`delete from data_key where ${here}`, 0],
    ["amara", "mine", "reads epochs", read("consent_epoch"), 2],
    ["stranger", "caseload", "reads epochs", read("consent_epoch"), 0],
    ["amara", "mine", "wakes Jo's screens", bump(jo), 1],
    ["jo", "ours", "wakes Jo's own screens", bump(jo), 1],
    ["stranger", "caseload", "wakes Jo's screens", bump(jo), 0],
    ["stranger", "caseload", "wakes screens elsewhere", bump(jo, crypto.randomUUID()), 0],
    [
      "stranger",
      "caseload",
      "begins a count elsewhere",
      sql`insert into consent_epoch values (gen_random_uuid(), ${jo}, 1)`,
      0,
    ],
    ["amara", "mine", "reads the chain", read("access_seal"), 1],
    ["okafor", "caseload", "reads the chain", read("access_seal"), 0],
    ["jo", "ours", "reads the chain", read("access_seal"), 0],
    [
      "amara",
      "mine",
      "adds to the chain",
      sql`insert into access_seal values (${circle}, ${amara}, 2, now(), '{}', 'y')`,
      0,
    ],
    ["amara", "mine", "wipes the chain", sql`delete from access_seal where ${here}`, 0],
    [
      "amara",
      "mine",
      "marks a line of the ledger",
      sql`insert into ledger_mark values (gen_random_uuid())`,
      1,
    ],
    ["amara", "mine", "reads the marks", sql`select 1 from ledger_mark`, 0],
    [
      "amara",
      "mine",
      "leaves a line that waits for the file",
      sql`insert into ledger_waiting values (gen_random_uuid(), '{}')`,
      1,
    ],
    ["nobody", "mine", "marks a line", sql`insert into ledger_mark values (gen_random_uuid())`, 0],
    ["nobody", "mine", "leaves a line", sql`insert into ledger_waiting values (gen_random_uuid(), '{}')`, 0],
    ["amara", "mine", "reads the lines that wait", sql`select 1 from ledger_waiting`, 0],
    ["amara", "mine", "takes a line that waits away", sql`delete from ledger_waiting`, 0],
    ["amara", "mine", "asks to be erased", sql`insert into erasure (account_id) values (${amara})`, 1],
    [
      "okafor",
      "caseload",
      "asks that Amara be erased",
      sql`insert into erasure (account_id) values (${amara})`,
      0,
    ],
    ["okafor", "caseload", "finds what waits for her", read("notice", ofCircle), 1],
    ["jo", "ours", "finds what waits for Jo", read("notice", ofCircle), 1],
    ["stranger", "caseload", "finds what waits", read("notice", ofCircle), 0],
    ["lind", "caseload", "finds what waits", read("notice", ofCircle), 0],
    ["okafor", "caseload", "leaves word for Jo", waits(jo), 1],
    ["okafor", "caseload", "leaves word for herself", waits(okafor), 0],
    ["jo", "ours", "takes away what waits for Jo", sql`delete from notice where ${ofCircle}`, 1],
    ["amara", "mine", "takes away what waits in her circle", sql`delete from notice where ${ofCircle}`, 2],
    ["stranger", "caseload", "takes away what waits", sql`delete from notice where ${ofCircle}`, 0],
    ["amara", "mine", "lets the words of a wording change", sql`update consent_wording set version = 'x'`, 0],
  ])
}
