import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { readPatient } from "../caseload/read-patient.ts"
import { NotAccepted, NotFound, ReplayedDifferently, StaleVersion } from "../errors.ts"
import { withViewer } from "../viewer.ts"
import { listMeetings } from "./list-meetings.ts"
import { cancelMeeting, moveMeeting } from "./move-meeting.ts"
import { nextMeetingWith } from "./queries.ts"
import { readMyMeetings } from "./read-my-meetings.ts"
import { setMeeting } from "./set-meeting.ts"

const circleId = circles.amara as CircleId
const zone = "Europe/London"
const wish = (day: string, time = "11:00", clientId = crypto.randomUUID()) => ({
  circleId,
  clientId,
  day,
  time,
  zone,
})
const amaras = () => readMyMeetings(as("amara"), zone)
const desk = async () => (await listMeetings(as("okafor"), circleId, zone)).meetings

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
  await two.itIs("2026-03-20T10:00:00Z")
})
afterAll(() => two.close())

it("puts a meeting on both calendars, each in their own clock, and keeps eleven o'clock over the change", async () => {
  const asked = wish("2026-03-30")
  const { id } = await setMeeting(as("okafor"), asked)
  expect(await setMeeting(as("okafor"), asked)).toEqual({ id })
  await expect(setMeeting(as("okafor"), { ...asked, time: "12:00" })).rejects.toThrow(ReplayedDifferently)
  expect(await amaras()).toMatchObject([{ name: "Dr Okafor", day: "2026-03-30", time: "11:00", there: null }])
  expect(await readMyMeetings(as("amara"), "Europe/Madrid")).toMatchObject([
    { day: "2026-03-30", time: "12:00", there: { time: "11:00", zone } },
  ])
  expect((await readPatient(as("okafor"), circleId, zone)).meeting).toMatchObject({ time: "11:00" })
  const next = await withViewer(
    as("amara"),
    { room: "mine", circle: circleId, read: ["exchange"], operation: "test" },
    (tx) => nextMeetingWith(tx, as("okafor").userId),
  )
  expect(next?.startsAt.toString()).toBe("2026-03-30T10:00:00Z")
  await cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 1 })
})

it("moves what is to come, once, and refuses a second tab that has the old time before it", async () => {
  const { id } = await setMeeting(as("okafor"), wish("2026-04-01"))
  const move = { ...wish("2026-04-02", "09:30"), id, expectedVersion: 1 }
  expect(await moveMeeting(as("okafor"), move)).toEqual({ version: 2 })
  expect(await moveMeeting(as("okafor"), move)).toEqual({ version: 2 })
  await expect(moveMeeting(as("okafor"), { ...wish("2026-04-03"), id, expectedVersion: 1 })).rejects.toThrow(
    StaleVersion,
  )
  await expect(cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 1 })).rejects.toThrow(
    StaleVersion,
  )
  expect(await amaras()).toMatchObject([{ day: "2026-04-02", time: "09:30" }])
  await cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 2 })
  await cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 2 })
  expect([await amaras(), await desk()]).toEqual([[], []])
})

it("moves no sharing with it: what Amara shares until the old day ends on the old day", async () => {
  const { id } = await setMeeting(as("okafor"), wish("2026-04-06"))
  await two.query("delete from consent_grant")
  await two.grant("okafor", ["ratings"])
  await two.query("update consent_grant set valid_until = '2026-04-06T10:00:00Z'")
  await moveMeeting(as("okafor"), { ...wish("2026-05-06"), id, expectedVersion: 1 })
  const [grant] = await two.query("select valid_until from consent_grant")
  expect(grant?.valid_until.toISOString()).toBe("2026-04-06T10:00:00.000Z")
  await cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 2 })
})

it("sets nothing in the past, in a skipped hour or far away, and moves nothing that has begun", async () => {
  const refused = (day: string, time?: string) =>
    setMeeting(as("okafor"), wish(day, time)).then(
      () => null,
      (thrown: unknown) => (thrown instanceof NotAccepted ? thrown.fields : thrown),
    )
  expect(await refused("2026-03-19")).toEqual({ day: "past" })
  expect(await refused("2026-03-29", "01:30")).toEqual({ time: "clock_skips" })
  expect(await refused("2062-03-29")).toEqual({ day: "too_far" })

  const { id } = await setMeeting(as("okafor"), wish("2026-03-21"))
  await two.itIs("2026-03-21T11:00:01Z")
  await expect(moveMeeting(as("okafor"), { ...wish("2026-04-03"), id, expectedVersion: 1 })).rejects.toThrow(
    NotAccepted,
  )
  await expect(cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 1 })).rejects.toThrow(NotAccepted)
  expect((await readPatient(as("okafor"), circleId, zone)).metOn).toBe("2026-03-21")
})

it("is between the two alone: her physiotherapist, Jo, Sam, Mei and a stranger read and change nothing", async () => {
  const { id } = await setMeeting(as("okafor"), wish("2026-04-10"))
  expect((await listMeetings(as("lind"), circleId, zone)).meetings).toEqual([])
  for (const person of ["jo", "sam", "mei", "ruiz", "amara"] as const) {
    await expect(listMeetings(as(person), circleId, zone)).rejects.toThrow(NotFound)
    await expect(setMeeting(as(person), wish("2026-04-11"))).rejects.toThrow(NotFound)
    if (person !== "amara") expect(await readMyMeetings(as(person), zone)).toEqual([])
  }
  for (const person of ["lind", "jo", "sam", "mei", "ruiz", "amara"] as const) {
    const move = { ...wish("2026-04-12"), id, expectedVersion: 1 }
    await expect(moveMeeting(as(person), move)).rejects.toThrow(NotFound)
    await expect(cancelMeeting(as(person), { circleId, id, expectedVersion: 1 })).rejects.toThrow(NotFound)
  }
  expect(await amaras()).toHaveLength(1)
})

it("is gone from Amara's page when Dr Okafor is no longer beside her, and can be changed no more", async () => {
  const { id } = await setMeeting(as("okafor"), wish("2026-04-20"))
  await two.query("update relationship set ended_at = app.instant() where id = $1", [
    relationships.amaraOkafor,
  ])
  expect(await amaras()).toEqual([])
  await expect(cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 1 })).rejects.toThrow(NotFound)
})
