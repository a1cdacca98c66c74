import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { ratingsEntry } from "#db/schema/entry.ts"
import { circles, personas } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { troubleOf } from "./answer.ts"
import { runtimePool } from "./pools.ts"
import { withViewer } from "./viewer.ts"

const kills = 100
const patients = ["amara", "mei"] as const
type Patient = (typeof patients)[number]

let people: Personas
beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())

const scope = { room: "mine", circle: "all", operation: "race" } as const
const actor = (who: Patient) => ({ userId: personas[who].id as UserId }) // a persona's id is an account's

/** One patient's own evening: a row of her own is written, and all that she can see is read. */
const evening = (who: Patient) =>
  withViewer(actor(who), { ...scope, read: ["ratings"], write: ["ratings"] }, async (tx) => {
    const [, seen] = await Promise.all([
      tx.db.insert(ratingsEntry).values({
        circleId: circles[who],
        id: randomUUID(),
        ownerId: tx.viewerId,
        authorId: tx.viewerId,
        clientId: randomUUID(),
        digest: "test",
        kind: "session",
        subjectId: randomUUID(),
      }),
      tx.db.select({ ownerId: ratingsEntry.ownerId, circleId: ratingsEntry.circleId }).from(ratingsEntry),
    ])
    return seen
  })

it("never shows Amara a row of Mei's, nor Mei one of Amara's, while a hundred connections are cut", async () => {
  const seen = { own: 0, foreign: 0 }
  const codes = new Map<string, number>()
  let isOver = false
  let evenings = 0
  const live = async (who: Patient) => {
    while (!isOver) {
      try {
        for (const row of await evening(who)) {
          const isOwn = row.ownerId === personas[who].id && row.circleId === circles[who]
          seen[isOwn ? "own" : "foreign"] += 1
        }
        evenings += 1
      } catch (cause) {
        const { code } = troubleOf(cause)
        codes.set(code, (codes.get(code) ?? 0) + 1)
      }
    }
  }
  const lives = Promise.all(Array.from({ length: 12 }, (_, n) => live(patients[n % 2 === 0 ? 0 : 1])))

  let killed = 0
  while (killed < kills) {
    const { rows } =
      await people.root.execute(sql`select pg_terminate_backend(pid) as gone from pg_stat_activity
      where datname = current_database() and usename = 'app_runtime' order by random() limit 2`)
    killed += rows.filter((row) => row.gone).length
    // Between two cuts somebody gets through, so that connections are cut in the middle of work.
    for (const before = evenings; evenings < before + 2; ) await new Promise(setImmediate)
  }
  isOver = true
  await lives

  expect(seen.foreign).toBe(0)
  expect(seen.own).toBeGreaterThan(kills)
  // Whoever was cut off heard that they may try again, and nothing else.
  expect([...codes.keys()]).toEqual(["unavailable"])
  const [left] = (
    await people.root.execute(sql`select count(*)::int as n from ratings_entry
    where owner_id not in (${personas.amara.id}, ${personas.mei.id})`)
  ).rows
  expect(left).toEqual({ n: 0 })
})

it("goes on as if nothing had been when the cutting is over", async () => {
  for (const who of patients) expect((await evening(who)).length).toBeGreaterThan(0)
  const { rows } = await runtimePool().query(
    "select app.viewer() as viewer, (select count(*)::int from ratings_entry) as n",
  )
  expect(rows).toEqual([{ viewer: null, n: 0 }])
})
