import { randomUUID } from "node:crypto"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { evening as anEvening } from "#db/testing/an-evening.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { SessionLog } from "#server/domain/session-log/session-log.ts"
import { NotAccepted, NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { type Actor, withViewer } from "../viewer.ts"
import { correctSession } from "./correct-session.ts"
import { findSession, listSessions } from "./list-sessions.ts"
import { logSession } from "./log-session.ts"
import { noteRows, ratingsRows, stepRows } from "./queries.ts"
import { removeSession } from "./remove-session.ts"
import { undoRemoval } from "./undo-removal.ts"
import { withholdSession } from "./withhold-session.ts"

let people: Personas
const query = async (text: ReturnType<typeof sql>) => (await people.root.execute(text)).rows
const as = (person: Persona): Actor => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const grant = (viewer: Persona, categories: readonly Category[]) =>
  seedGrants(people.root, { circle: "amara", owner: "amara", viewer, categories, from: people.begin })

beforeAll(async () => {
  people = await openPersonas()
})
afterAll(() => people.close())
beforeEach(() =>
  query(
    sql`truncate trainer_step_entry, ratings_entry, notes_entry, practice_day, solo_plan_entry, consent_grant, access_entry`,
  ),
)

const evening: SessionLog = { ...anEvening, note: "It let go a little, like a heron." }
const log = (part: Partial<SessionLog> = {}) => ({
  clientId: randomUUID(),
  performed: { on: "2026-11-20", zone: "Europe/London" },
  log: { ...evening, ...part },
})
const circleId = circles.amara as CircleId // a seeded circle's id

const caseload = <T extends "ratings" | "notes" | "trainer_step">(read: T) =>
  ({ room: "caseload", circle: circleId, read: [read], operation: "test" }) as const

it("keeps Amara's session by category, and gives her all of it back", async () => {
  const { id, after } = await logSession(as("amara"), log())
  expect(after).toEqual({ show: "stopped_early" })
  expect(await listSessions(as("amara"))).toEqual([
    { id, version: 1, performedOn: "2026-11-20", zone: "Europe/London", isWithheld: false, log: evening },
  ])
  const [day] = await query(sql`select day::text, done, is_joint from practice_day where id = ${id}`)
  expect(day).toEqual({ day: "2026-11-20", done: 1, is_joint: false })
})

it("shows Dr Okafor the steps that are granted, and of the ratings not a row", async () => {
  await grant("okafor", ["trainer_step"])
  await logSession(as("amara"), log())
  const steps = await withViewer(as("okafor"), caseload("trainer_step"), (tx) =>
    stepRows(tx, as("amara").userId),
  )
  expect(steps.map((row) => row.fields)).toEqual([{ itemId: "size-3", minutes: 3 }])
  await expect(
    withViewer(as("okafor"), caseload("ratings"), (tx) => ratingsRows(tx, as("amara").userId)),
  ).rejects.toThrow(NotFound)
})

it("withholds a note until Amara marks it, from somebody with the notes grant too", async () => {
  await grant("okafor", ["notes"])
  const { id } = await logSession(as("amara"), log())
  const seen = () =>
    withViewer(as("okafor"), caseload("notes"), (tx) => noteRows(tx, as("amara").userId)).then(
      (rows) => rows.length,
    )
  expect(await seen()).toBe(0)
  const marked = { ...evening, noteIsShared: true }
  await correctSession(as("amara"), { clientId: randomUUID(), id, expectedVersion: 1, log: marked })
  expect(await seen()).toBe(1)
})

it("keeps no word of a note or of a trainer's name in the open", async () => {
  await logSession(as("amara"), log())
  const rows = await query(
    sql`select row_to_json(n)::text as note, (select row_to_json(s)::text from trainer_step_entry s) as step from notes_entry n`,
  )
  expect(JSON.stringify(rows)).not.toMatch(/heron|Green/)
})

it("keeps one session when the same one is sent twice, at once too, and refuses another under its id", async () => {
  const first = log()
  const both = await Promise.all([logSession(as("amara"), first), logSession(as("amara"), first)])
  expect(both[0]).toEqual(both[1])
  expect(await logSession(as("amara"), first)).toEqual(both[0])
  await expect(
    logSession(as("amara"), { ...first, log: { ...evening, note: "Other words." } }),
  ).rejects.toThrow(ReplayedDifferently)
  expect(await listSessions(as("amara"))).toHaveLength(1)
})

it("is never refused because of progress: a size that no plan knows, ten out of ten, no minute", async () => {
  const hard = { ladderItemId: "huge", minutes: 0, pain: { before: 10, peak: 10, after: 10, nextDay: null } }
  const { after } = await logSession(as("amara"), log(hard))
  expect(after).toEqual({ show: "safety_form" })
})

it("says field by field what cannot be kept, and keeps nothing", async () => {
  const wrong = log({ minutes: 61, pain: { before: 11, peak: 2.5, after: null, nextDay: null } })
  await expect(logSession(as("amara"), wrong)).rejects.toEqual(
    expect.objectContaining({
      name: NotAccepted.name,
      fields: { minutes: "out_of_range", "pain.before": "out_of_range", "pain.peak": "not_whole" },
    }),
  )
  const later = { ...log(), performed: { on: "2199-01-01", zone: "Europe/London" } }
  await expect(logSession(as("amara"), later)).rejects.toThrow(NotAccepted)
  expect(await listSessions(as("amara"))).toEqual([])
})

it("corrects a session once for each version that was read, and takes a note away with it", async () => {
  const { id } = await logSession(as("amara"), log())
  const change = { clientId: randomUUID(), id, expectedVersion: 1, log: { ...evening, minutes: 7, note: "" } }
  expect(await correctSession(as("amara"), change)).toMatchObject({ id, version: 2 })
  expect(await correctSession(as("amara"), change)).toMatchObject({ id, version: 2 })
  await expect(correctSession(as("amara"), { ...change, clientId: randomUUID() })).rejects.toThrow(
    StaleVersion,
  )
  expect((await findSession(as("amara"), id)).log).toEqual(change.log)
})

it("deletes a session and brings it back as it was, the note too", async () => {
  const { id } = await logSession(as("amara"), log())
  await removeSession(as("amara"), { id, expectedVersion: 1 })
  await removeSession(as("amara"), { id, expectedVersion: 1 })
  expect(await listSessions(as("amara"))).toEqual([])
  const undo = { id, clientId: randomUUID() }
  expect(await undoRemoval(as("amara"), undo)).toEqual({ id, version: 2 })
  expect(await undoRemoval(as("amara"), undo)).toEqual({ id, version: 2 })
  expect(await findSession(as("amara"), id)).toMatchObject({ version: 2, log: evening })
  const days = await query(sql`select version from practice_day where id = ${id} and to_at is null`)
  expect(days).toEqual([{ version: 2 }])
})

it.each(["jo", "sam", "okafor", "ruiz", "mei"] as const)("has nothing for %s to change", async (who) => {
  await grant("okafor", ["ratings", "trainer_step", "notes", "adherence"])
  const { id } = await logSession(as("amara"), log())
  const change = { clientId: randomUUID(), id, expectedVersion: 1, log: evening }
  await expect(correctSession(as(who), change)).rejects.toThrow(NotFound)
  await expect(removeSession(as(who), { id, expectedVersion: 1 })).rejects.toThrow(NotFound)
  await expect(undoRemoval(as(who), { id, clientId: randomUUID() })).rejects.toThrow(NotFound)
  if (who !== "mei") await expect(logSession(as(who), log())).rejects.toThrow(NotFound)
  expect(await listSessions(as(who))).toEqual([])
  expect(await listSessions(as("amara"))).toHaveLength(1)
})

describe("Amara keeps one session to herself", () => {
  const withhold = (id: string, expectedVersion: number, withheld = true) =>
    withholdSession(as("amara"), { clientId: randomUUID(), id, expectedVersion, withheld })
  const seenByOkafor = async () => {
    const owner = as("amara").userId
    const [steps, ratings, notes] = await Promise.all([
      withViewer(as("okafor"), caseload("trainer_step"), (tx) => stepRows(tx, owner)),
      withViewer(as("okafor"), caseload("ratings"), (tx) => ratingsRows(tx, owner)),
      withViewer(as("okafor"), caseload("notes"), (tx) => noteRows(tx, owner)),
    ])
    return [steps.length, ratings.length, notes.length]
  }
  beforeEach(() => grant("okafor", ["trainer_step", "ratings", "notes"]))

  it("and for Dr Okafor it is not there, from that instant", async () => {
    const { id } = await logSession(as("amara"), log({ noteIsShared: true }))
    expect(await seenByOkafor()).toEqual([1, 1, 1])
    await withhold(id, 1)
    expect(await seenByOkafor()).toEqual([0, 0, 0])
    expect(await findSession(as("amara"), id)).toMatchObject({ version: 2, isWithheld: true })
    const days = await query(sql`select withheld from practice_day where id = ${id} and to_at is null`)
    expect(days).toEqual([{ withheld: true }])
  })
  it("and it stays hers when she corrects it, or deletes it and brings it back", async () => {
    const { id } = await logSession(as("amara"), log())
    await withhold(id, 1)
    await correctSession(as("amara"), { clientId: randomUUID(), id, expectedVersion: 2, log: evening })
    await removeSession(as("amara"), { id, expectedVersion: 3 })
    await undoRemoval(as("amara"), { id, clientId: randomUUID() })
    expect(await seenByOkafor()).toEqual([0, 0, 0])
  })
  it("and gives it back, all but the note, which stays hers until she marks it", async () => {
    const { id } = await logSession(as("amara"), log({ noteIsShared: true }))
    await withhold(id, 1)
    await withhold(id, 2, false)
    expect(await seenByOkafor()).toEqual([1, 1, 0])
    expect((await findSession(as("amara"), id)).log).toEqual({ ...evening, noteIsShared: false })
  })
  it("once, though she presses twice; and not where it has changed since", async () => {
    const { id } = await logSession(as("amara"), log())
    const press = { clientId: randomUUID(), id, expectedVersion: 1, withheld: true }
    const twice = await Promise.all([
      withholdSession(as("amara"), press),
      withholdSession(as("amara"), press),
    ])
    expect(twice).toEqual([
      { id, version: 2 },
      { id, version: 2 },
    ])
    await expect(withholdSession(as("amara"), { ...press, withheld: false })).rejects.toThrow(
      ReplayedDifferently,
    )
    await expect(withhold(id, 1, false)).rejects.toThrow(StaleVersion)
  })
  it.each(["jo", "okafor", "sam", "ruiz", "mei"] as const)("and %s has no say in it", async (who) => {
    const { id } = await logSession(as("amara"), log())
    const theirs = { clientId: randomUUID(), id, expectedVersion: 1, withheld: true }
    await expect(withholdSession(as(who), theirs)).rejects.toThrow(NotFound)
    expect(await seenByOkafor()).toEqual([1, 1, 0])
  })
})
