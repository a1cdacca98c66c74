import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { evening, logEvening } from "#db/testing/an-evening.ts"
import { daysAgo, openPractice, type Practice, zone } from "#db/testing/open-practice.ts"
import { as } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { readCaseload } from "../caseload/read-caseload.ts"
import { readPatient } from "../caseload/read-patient.ts"
import { NotFound } from "../errors.ts"
import { correctSession } from "../session-log/correct-session.ts"
import { openCorrection } from "./open-correction.ts"
import { openLadder } from "./open-ladder.ts"
import { openToday } from "./open-today.ts"

let people: Practice

beforeAll(async () => {
  people = await openPractice()
})
afterAll(() => people.close())
beforeEach(() => people.forget())

const calm: SessionLog = {
  ...evening,
  ladderItemId: "size-2",
  ladderItemLabel: "Green",
  minutes: 10,
  pain: { before: 1, peak: 2, after: 1, nextDay: null },
  anxiety: { before: 2, peak: 2, after: 1 },
  endedBy: "planned",
  depth: "full",
}
const tell = (id: string, nextDay: number) =>
  correctSession(as("amara"), {
    clientId: crypto.randomUUID(),
    id,
    expectedVersion: 1,
    log: { ...calm, pain: { ...calm.pain, nextDay } },
  })
const offered = async () => (await openToday(as("amara"), zone)).dayAfter
const suggestion = async () => (await openLadder(as("amara"), zone)).suggestion

async function threeCalmTimes(): Promise<string> {
  await logEvening(calm, daysAgo(5))
  await logEvening(calm, daysAgo(3))
  return (await logEvening(calm, daysAgo(1))).id
}

describe("Amara, on the day after", () => {
  it("who says that it was worse is led to help, and is not offered the next one", async () => {
    const id = await threeCalmTimes()
    expect(await suggestion()).toMatchObject({ kind: "up" })
    expect(await offered()).toBe(id)
    expect((await tell(id, 4)).after).toEqual({ show: "safety_form" })
    expect(await suggestion()).toEqual({ kind: "stay", reason: "next_day" })
    expect(await offered()).toBeNull()
  })

  it("who says that it was as before goes on as she was", async () => {
    const id = await threeCalmTimes()
    expect((await tell(id, 1)).after).toEqual({ show: "thanks" })
    expect(await suggestion()).toMatchObject({ kind: "up" })
    expect(await offered()).toBeNull()
  })

  it("finds a place for it in that session then, and not on the day itself", async () => {
    const [today, yesterday] = [await logEvening(calm, daysAgo(0)), await logEvening(calm, daysAgo(1))]
    expect((await openCorrection(as("amara"), yesterday.id, zone)).asksDayAfter).toBe(true)
    expect((await openCorrection(as("amara"), today.id, zone)).asksDayAfter).toBe(false)
  })

  it("is asked about nothing after two days, nor about breathing", async () => {
    await logEvening(calm, daysAgo(2))
    await logEvening(
      { ...calm, activity: "breathing", ladderItemId: null, ladderItemLabel: null },
      daysAgo(1),
    )
    expect(await offered()).toBeNull()
  })

  it.each(["mei", "jo", "okafor"] as const)("is not found by %s", async (who) => {
    const { id } = await logEvening(calm, daysAgo(1))
    await expect(openCorrection(as(who), id, zone)).rejects.toThrow(NotFound)
  })
})

it("tells Dr Okafor, who has the ratings, of a bad day after", async () => {
  await seedGrants(people.root, {
    ...{ circle: "amara", owner: "amara", viewer: "okafor" },
    ...{ categories: ["ratings"], from: people.begin },
  })
  const { id } = await logEvening(calm, daysAgo(1))
  await tell(id, 8)
  const { sessions } = await readPatient(as("okafor"), circles.amara as CircleId, zone) // a seeded circle's id
  expect(sessions).toMatchObject([{ pain: { before: 1, peak: 2, after: 1 }, painNextDay: 8 }])
  const amara = (await readCaseload(as("okafor"), zone)).people.find(({ name }) => name === "Amara")
  expect(amara?.change).toEqual({ kind: "bad_day_after", pain: 8, day: daysAgo(1) })
})
