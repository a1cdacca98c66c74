import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { relationships } from "#db/seed/personas.ts"
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
    "truncate consent_grant, access_entry, ratings_entry, trainer_step_entry, notes_entry, practice_day, goals_entry",
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

it("shows Jo nothing, and accuses Jo of nothing, where nothing is shared", async () => {
  await log()
  expect(await readShown(as("jo"))).toEqual({ name: "Amara", goals: [], steps: [], days: [] })
  expect(await two.query("select 1 from access_entry")).toEqual([])
})

it.each(["sam", "ruiz", "mei", "okafor"] as const)("shows %s nobody's page", async (who) =>
  expect(await readShown(as(who))).toBeNull(),
)
