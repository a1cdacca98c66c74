import { type SQL, sql } from "drizzle-orm"
import { type Attempt, attemptsOf } from "./attempt.ts"
import type { GateStand } from "./gate-attempts.ts"

/** One row of each table that belongs to no circle; the practice has the circle's id, so that it is found. */
export const outsideRows = (circle: string, amara: string, okafor: string) => `
  insert into practice values ('${circle}', 'A practice');
  insert into practice_member values ('${circle}', '${okafor}', 'clinician', null);
  insert into plan_template values (gen_random_uuid(), '${circle}', 'A plan', '{}');
  insert into confirmed_default values ('${circle}', 'pain', 'x', '${okafor}', 'Okafor', now());
  insert into draft values ('${amara}', 'p', '', now());
  insert into consent_wording values ('${circle}', '1', 'en', '[]', now());`

/** What belongs to no circle: a person's drafts, the practice, the wordings and the post. */
export function outsideAttempts({ ids }: GateStand): Attempt[] {
  const { circle, amara, okafor, lind } = ids
  const read = (table: string, column: string, value: string = circle) =>
    sql`select 1 from ${sql.raw(table)} where ${sql.raw(column)} = ${value}`
  const confirm = (by: string, at = sql`app.at()`) =>
    sql`insert into confirmed_default values (${circle}, 'pain', 'y', ${by}, 'A name', ${at})`
  const write = (owner: string) => sql`insert into draft (owner_id, place, words) values (${owner}, 'q', '')`
  const word = (at: SQL = sql`app.at()`) =>
    sql`insert into consent_wording values ('w', '1', 'en', '[]', ${at})`
  const posted = sql`insert into outbox (kind, letter) values ('invitation', '')`
  const yesterday = sql`app.at() - interval '1 day'`
  return attemptsOf([
    ["amara", "mine", "reads of the practice", read("practice", "id"), 1],
    ["nobody", "mine", "reads of the practice", read("practice", "id"), 0],
    ["okafor", "caseload", "reads who Okafor is there", read("practice_member", "practice_id"), 1],
    ["lind", "caseload", "reads who Okafor is there", read("practice_member", "practice_id"), 0],
    ["nobody", "mine", "reads who Okafor is there", read("practice_member", "practice_id"), 0],
    ["okafor", "caseload", "reads a template", read("plan_template", "practice_id"), 1],
    ["nobody", "mine", "reads a template", read("plan_template", "practice_id"), 0],
    ["okafor", "caseload", "reads who stands behind a number", read("confirmed_default", "practice_id"), 1],
    ["nobody", "mine", "reads who stands behind a number", read("confirmed_default", "practice_id"), 0],
    ["okafor", "caseload", "stands behind a number", confirm(okafor), 1],
    ["okafor", "caseload", "says that Lind does", confirm(lind), 0],
    ["okafor", "caseload", "says that she did yesterday", confirm(okafor, yesterday), 0],
    ["amara", "mine", "stands behind a number", confirm(amara), 0],
    ["amara", "mine", "reads a draft of hers", read("draft", "owner_id", amara), 1],
    ["okafor", "caseload", "reads Amara's draft", read("draft", "owner_id", amara), 0],
    ["amara", "mine", "begins a draft", write(amara), 1],
    ["okafor", "caseload", "begins a draft of Amara's", write(amara), 0],
    ["amara", "mine", "drops a draft", sql`delete from draft where owner_id = ${amara}`, 1],
    ["okafor", "caseload", "drops Amara's draft", sql`delete from draft where owner_id = ${amara}`, 0],
    ["amara", "mine", "gives a draft away", sql`update draft set owner_id = ${okafor} where place = 'p'`, 0],
    ["amara", "mine", "reads a wording", read("consent_wording", "hash"), 1],
    ["nobody", "mine", "reads a wording", read("consent_wording", "hash"), 0],
    ["amara", "mine", "keeps a wording", word(), 1],
    ["amara", "mine", "keeps a wording of yesterday", word(yesterday), 0],
    ["nobody", "mine", "keeps a wording", word(sql`now()`), 0],
    ["amara", "mine", "posts a letter", posted, 1],
    ["nobody", "mine", "posts a letter", posted, 0],
    ["amara", "mine", "reads the post", sql`select 1 from outbox`, 0],
  ])
}
