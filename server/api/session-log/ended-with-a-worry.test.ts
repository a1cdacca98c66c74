import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { evening, logEvening } from "#db/testing/an-evening.ts"
import { daysAgo, openPractice, type Practice, zone } from "#db/testing/open-practice.ts"
import { as } from "#db/testing/open-two.ts"
import { addressOf } from "#server/domain/care-plan/item-address.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { readCaseload } from "../caseload/read-caseload.ts"
import { openSession } from "../practice/open-session.ts"
import { clearConcern } from "../safety/clear-concern.ts"
import { readHeld } from "../safety/read-lock.ts"
import { takeBackConcern } from "../safety/report-concern.ts"
import { correctSession } from "./correct-session.ts"
import { logSession } from "./log-session.ts"
import { removeSession } from "./remove-session.ts"
import { undoRemoval } from "./undo-removal.ts"

let people: Practice
const newId = () => crypto.randomUUID()
const today = () => daysAgo(0)

beforeAll(async () => {
  people = await openPractice()
})
afterAll(() => people.close())
beforeEach(() => people.forget())

const grant = (categories: ("ratings" | "medical")[]) =>
  seedGrants(people.root, {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories,
    from: people.begin,
  })
const worried = (part: Partial<SessionLog> = {}) => logEvening({ endedBy: "red_flag", ...part }, today())
const held = async () => (await openSession(as("amara"), addressOf("trainer"), zone)).held
const seenByOkafor = async () =>
  (await readCaseload(as("okafor"), zone)).people.find(({ name }) => name === "Amara")?.change
const concerns = async () => {
  const { rows } = await people.root.execute(
    "select 1 from medical_entry where kind = 'concern' and to_at is null",
  )
  return rows.length
}

describe("Amara who ended with a worry", () => {
  it("is led to help, and finds her next trainer session held and all the rest open", async () => {
    expect((await worried()).after).toEqual({ show: "held" })
    expect(await held()).toMatchObject({ since: today(), questions: ["worry"], mayTakeBack: true })
    expect((await openSession(as("amara"), addressOf("breathing"), zone)).held).toBeNull()
  })

  it("finds it held too when she was only breathing, or told it when she corrected what she kept", async () => {
    const breathing = await worried({ activity: "breathing", ladderItemId: null, ladderItemLabel: null })
    // A slip of the finger: the session still says so, and she is led to it to say how it did end.
    const back = await takeBackConcern(as("amara"), (await held())?.concernId ?? "")
    expect(back).toEqual({ sessionId: breathing.id })
    expect(await held()).toBeNull()
    const { id } = await logEvening({}, today())
    const change = {
      clientId: newId(),
      id,
      expectedVersion: 1,
      log: { ...evening, endedBy: "red_flag" as const },
    }
    expect(await correctSession(as("amara"), change)).toEqual({ id, version: 2, after: { show: "held" } })
    expect(await held()).toMatchObject({ questions: ["worry"] })
    expect(await correctSession(as("amara"), change)).toMatchObject({ after: { show: "held" } })
    await correctSession(as("amara"), {
      ...change,
      clientId: newId(),
      expectedVersion: 2,
      log: { ...change.log, minutes: 9 },
    })
    expect(await concerns()).toBe(1)
  })

  it("is held once, though it was sent twice and at once", async () => {
    const session = {
      clientId: newId(),
      performed: { on: today(), zone },
      log: { ...evening, endedBy: "red_flag" as const },
    }
    await Promise.all([logSession(as("amara"), session), logSession(as("amara"), session)])
    await logSession(as("amara"), session)
    expect(await concerns()).toBe(1)
  })

  it("is held still when she deletes that session, brings it back, or says later that it ended well", async () => {
    const { id } = await worried()
    await removeSession(as("amara"), { id, expectedVersion: 1 })
    expect(await held()).not.toBeNull()
    const { version } = await undoRemoval(as("amara"), { id, clientId: newId() })
    await correctSession(as("amara"), { clientId: newId(), id, expectedVersion: version, log: evening })
    expect(await held()).not.toBeNull()
    expect(await concerns()).toBe(1)
  })
})

describe("Dr Okafor", () => {
  it("finds her first where Amara shares her health, until she has looked", async () => {
    await grant(["ratings", "medical"])
    await worried({ pain: { before: 3, peak: 8, after: 4, nextDay: null } })
    expect(await seenByOkafor()).toEqual({ kind: "safety_form", day: today() })
    const concernId = (await readHeld(as("okafor"), circles.amara))?.concernId ?? ""
    const looked = { clientId: newId(), circleId: circles.amara, concernId, examinedOn: today() }
    await clearConcern(as("okafor"), looked, { name: "Dr Okafor", zone })
    expect(await held()).toBeNull()
    expect(await seenByOkafor()).toMatchObject({ kind: "would_want_to_know" })
  })

  it("reads how it ended by the ratings alone, and nothing of a hold", async () => {
    await grant(["ratings"])
    await worried()
    expect(await seenByOkafor()).toEqual({ kind: "safety_sign", day: today() })
    expect(await readHeld(as("okafor"), circles.amara)).toBeNull()
  })

  it("reads nothing of it where neither is shared", async () => {
    await worried()
    expect((await seenByOkafor())?.kind).not.toMatch(/safety/)
  })
})
