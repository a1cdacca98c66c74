import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, personas } from "#db/seed/personas.ts"
import { logEvening } from "#db/testing/an-evening.ts"
import { daysAgo, openPractice, type Practice, zone } from "#db/testing/open-practice.ts"
import { as } from "#db/testing/open-two.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import { listSessions } from "../session-log/list-sessions.ts"
import { openCorrection } from "./open-correction.ts"
import { openLadder } from "./open-ladder.ts"
import { openProgress } from "./open-progress.ts"
import { openSession } from "./open-session.ts"
import { openToday } from "./open-today.ts"

let people: Practice

beforeAll(async () => {
  people = await openPractice()
})
afterAll(() => people.close())

/** Breathing, three times a day, up to today. */
const breathe = (times: number) =>
  people.root.execute(`
    insert into ratings_entry (circle_id, id, owner_id, author_id, recorded_at, from_at, performed_on, zone, client_id, digest, kind, subject_id, fields)
    select '${circles.amara}', id, '${personas.amara.id}', '${personas.amara.id}', now(), now(), date '${daysAgo(0)}' - n / 3, '${zone}',
      gen_random_uuid(), 'many', 'breathing', id,
      '{"pain":{"before":null,"peak":null,"after":null,"nextDay":null},"anxiety":{"before":null,"peak":null,"after":null},
        "endedBy":"planned","depth":null,"tightening":null,"numbed":false,"minutes":5,"planItemId":"breathing"}'
    from (select n, gen_random_uuid() as id from generate_series(0, ${times - 1}) as n) as many`)

it("names the same one on Today, on the ladder and in the session, after nine weeks away too", async () => {
  await logEvening({ ladderItemId: "size-3", ladderItemLabel: "Blue" }, daysAgo(63))
  const page = await openToday(as("amara"), zone)
  const session = await openSession(as("amara"), addressOf("trainer"), zone)
  expect(session.rung?.label).toBe("Blue")
  expect(page.items.find(({ item }) => item.id === "trainer")?.rung).toBe("Blue")
  expect((await openLadder(as("amara"), zone)).currentItemId).toBe(session.rung?.id)
})

it("still shows Amara's first week after 700 sessions, and lets her correct it", async () => {
  const first = daysAgo(280)
  const { id } = await logEvening({ note: "My first one." }, first)
  await breathe(700)
  const page = await openProgress(as("amara"), zone)
  expect(page.since).toBe(first)
  expect(page.chart).toHaveLength(702)
  expect(page.chart).toContainEqual({ on: first, rung: "Green", peakPain: 3 })
  expect(page.sessions.length).toBeLessThan(20)
  expect((await openCorrection(as("amara"), id, zone)).session.log).toMatchObject({ note: "My first one." })
  expect((await listSessions(as("amara"), 1000)).at(-1)).toMatchObject({ id, performedOn: first })
  expect(await listSessions(as("amara"), 40)).toHaveLength(40)
})
