import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { relationships } from "#db/seed/personas.ts"
import { agree, log as logTwo, suggestTime, tell, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { stopSharingAll } from "../consent/stop-sharing.ts"
import { correctSession } from "../session-log/correct-session.ts"
import { logSession } from "../session-log/log-session.ts"
import { withholdSession } from "../session-log/withhold-session.ts"
import { previewShown, readShown } from "./read-shown.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.query(
    "truncate consent_grant, access_entry, ratings_entry, trainer_step_entry, notes_entry, practice_day, goals_entry, couple_plan_entry, couple_log_entry",
  )
  await two.itIs("2026-06-01T10:00:00Z")
})

const green = {
  activity: "trainer",
  planItemId: null,
  ladderItemId: "green",
  ladderItemLabel: "Green",
  minutes: 5,
  pain: { before: 1, peak: 2, after: 1, nextDay: null },
  anxiety: { before: 1, peak: 2, after: 1 },
  endedBy: "planned",
  depth: null,
  tightening: null,
  numbed: false,
  note: "Not for Jo",
  noteIsShared: true,
} as const
const log = () =>
  logSession(as("amara"), {
    clientId: randomUUID(),
    performed: { on: "2026-06-01", zone: "Europe/London" },
    log: green,
  })
const toJo = { relationshipId: relationships.amaraJo }

describe("Amara shares her steps with Jo", () => {
  beforeEach(() => two.grant("jo", ["trainer_step"]))

  it("and Jo reads which item and how long, with no number and no note", async () => {
    const { id } = await log()
    expect(await readShown(as("jo"))).toEqual({
      name: "Amara",
      goals: [],
      steps: [{ id, day: "2026-06-01", item: "Green", minutes: 5 }],
      days: [],
    })
  })
  it("and it stays as it was after she stops quietly, whatever she corrects and logs", async () => {
    const { id } = await log()
    const before = await readShown(as("jo"))
    await two.itIs("2026-06-02T10:00:00Z")
    await stopSharingAll(as("amara"), { ...toJo, mode: "freeze" })
    await two.itIs("2026-06-03T10:00:00Z")
    await correctSession(as("amara"), {
      clientId: randomUUID(),
      id,
      expectedVersion: 1,
      log: { ...green, minutes: 9 },
    })
    await log()
    expect(await readShown(as("jo"))).toEqual(before)
  })
  it("and one that she keeps to herself leaves no trace", async () => {
    const { id } = await log()
    await withholdSession(as("amara"), { clientId: randomUUID(), id, expectedVersion: 1, withheld: true })
    expect(await readShown(as("jo"))).toMatchObject({ steps: [] })
  })
  it("and sees the same with Jo's eyes, with nobody noted as looking", async () => {
    await log()
    const { name: _name, ...seen } = (await readShown(as("jo"))) ?? { name: "" }
    await two.query("truncate access_entry")
    expect(await previewShown(as("amara"))).toEqual(seen)
    expect(await two.query("select 1 from access_entry")).toEqual([])
  })
})

describe("Amara shares the log of the two with Jo", () => {
  const together = async (day: string, said: "yes" | "no" = "yes") => {
    const { id } = await suggestTime("amara", day, "20:00")
    await yes("jo", id)
    await two.itIs(`${day}T22:00:00Z`)
    await logTwo("amara", id, said)
  }
  const days = async () => (await readShown(as("jo")))?.days
  beforeEach(async () => {
    await two.grant("jo", ["couple_plan", "couple_log"])
    await agree({ reviewOn: "2026-06-20" })
    await together("2026-06-03")
    await tell("amara", "Thank you", "2026-06-01")
  })

  it("and Jo reads on which days they did something, and no more of it", async () => {
    await together("2026-06-05", "no")
    expect(await readShown(as("jo"))).toEqual({ name: "Amara", goals: [], steps: [], days: ["2026-06-03"] })
    expect(
      await two.query("select distinct categories from access_entry where operation = 'what is shown'"),
    ).toEqual([{ categories: ["couple_log"] }])
  })
  it("and each day stands once, also where she shares her days of practice", async () => {
    await two.grant("jo", ["adherence"])
    await together("2026-06-06")
    expect(await days()).toEqual(["2026-06-06", "2026-06-03"])
  })
  it("and it is in the plan for two or without it", async () => {
    await two.query("delete from consent_grant where category = 'couple_plan'")
    expect(await days()).toEqual(["2026-06-03"])
  })
  it("and it stays as it was after she stops quietly, and is gone when she hides it", async () => {
    await stopSharingAll(as("amara"), { ...toJo, mode: "freeze" })
    await two.query(`set session_replication_role = replica;
      insert into couple_log_entry select (jsonb_populate_record(log, jsonb_build_object('id', gen_random_uuid(), 'client_id', gen_random_uuid(),
        'recorded_at', app.instant(), 'from_at', app.instant(), 'performed_on', '2026-06-04'))).* from couple_log_entry log where kind = 'happened';
      set session_replication_role = origin`)
    expect(await days()).toEqual(["2026-06-03"])
    await stopSharingAll(as("amara"), { ...toJo, mode: "hide" })
    expect(await days()).toEqual([])
  })
  it("and a day that she keeps back, or that was another partner's, is not there", async () => {
    await two.query("update couple_log_entry set withheld = true where kind = 'happened'")
    expect(await days()).toEqual([])
    await two.query(
      "update couple_log_entry set withheld = false, fields = fields || jsonb_build_object('pair', gen_random_uuid()) where kind = 'happened'",
    )
    expect(await days()).toEqual([])
  })
  it("and she sees the same with Jo's eyes", async () => {
    expect(await previewShown(as("amara"))).toMatchObject({ days: ["2026-06-03"] })
  })
})

it("shows Jo nothing, and accuses Jo of nothing, where nothing is shared", async () => {
  await log()
  expect(await readShown(as("jo"))).toEqual({ name: "Amara", goals: [], steps: [], days: [] })
  expect(await two.query("select 1 from access_entry")).toEqual([])
})

it.each(["sam", "ruiz", "mei", "okafor"] as const)("shows %s nobody's page", async (who) =>
  expect(await readShown(as(who))).toBeNull(),
)
