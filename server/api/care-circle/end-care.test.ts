import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { circles, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { readCaseload } from "../caseload/read-caseload.ts"
import { readPatient } from "../caseload/read-patient.ts"
import { NotFound } from "../errors.ts"
import { sendMessage } from "../message/send-message.ts"
import { withViewer } from "../viewer.ts"
import { endCare, leaveCare } from "./end-care.ts"
import { listPeople } from "./list-people.ts"
import { listKept, readKept } from "./read-kept.ts"

const circleId = circles.amara as CircleId
const zone = "Europe/London"
const names = async () => (await listPeople(as("amara"), zone)).map((one) => one.name)
const caseload = async (who: "okafor" | "lind") =>
  (await readCaseload(as(who), zone)).people.map((one) => one.name)

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
// Everybody is back where they were: the people stay, and what was done to consent goes.
beforeEach(async () => {
  await two.query("truncate consent_event, consent_grant")
  await two.query("delete from relationship where from_at > '2026-01-06'")
  await two.query("update relationship set ended_at = null where person_id <> $1", [as("sam").userId])
  await two.grant("okafor", ["ratings", "solo_plan"])
  await two.grant("lind", ["ratings"])
})
afterAll(() => two.close())

it("tells Amara who stands beside her, since when, and which practice stands behind a clinician", async () => {
  await two.query("delete from practice_member where account_id = $1", [as("lind").userId])
  expect(await listPeople(as("amara"), zone)).toMatchObject([
    { name: "Dr Okafor", kind: "clinician", since: "2026-01-05", practice: "Riverside Pelvic Health" },
    { name: "Lena Lind", kind: "clinician", practice: null },
    { name: "Jo", kind: "partner", practice: null },
  ])
  for (const person of ["jo", "sam", "okafor", "ruiz", "noor"] as const)
    expect(await listPeople(as(person), zone)).toEqual([])
})

it("ends with Dr Okafor at once and with all she could see; Lena Lind is untouched", async () => {
  await endCare(as("amara"), relationships.amaraOkafor)
  await endCare(as("amara"), relationships.amaraOkafor)
  expect(await names()).toEqual(["Lena Lind", "Jo"])
  expect(await caseload("okafor")).toEqual(["Mei"])
  await expect(readPatient(as("okafor"), circleId, zone)).rejects.toThrow(NotFound)
  expect(await caseload("lind")).toEqual(["Amara"])
  const open = await two.query("select 1 from consent_grant where viewer_id = $1 and ended_at is null", [
    as("okafor").userId,
  ])
  expect(open).toEqual([])
  const events = await two.query("select happened from consent_event order by happened")
  expect(events).toEqual([{ happened: "ended" }, { happened: "relationship_ended" }])
})

it("leaves Dr Okafor what she wrote for herself, and lets her write nothing more", async () => {
  const note = async (write: boolean) =>
    withViewer(
      as("okafor"),
      {
        room: "caseload",
        circle: circleId,
        read: ["clinician_notes"],
        write: write ? ["clinician_notes"] : [],
        operation: "test",
      },
      async (tx) => {
        const { clinicianNotesEntry } = await import("#db/schema/entry.ts")
        const row = { circleId, id: crypto.randomUUID(), version: 1, ownerId: as("okafor").userId }
        const rest = { authorId: row.ownerId, clientId: row.id, digest: "x", kind: "note", subjectId: row.id }
        if (write) await tx.db.insert(clinicianNotesEntry).values({ ...row, ...rest })
        return (await tx.db.select().from(clinicianNotesEntry)).length
      },
    )
  expect(await note(true)).toBe(1)
  await endCare(as("amara"), relationships.amaraOkafor)
  expect(await note(false)).toBe(1)
  await expect(note(true)).rejects.toThrow()
})

it("keeps for Dr Okafor what she wrote to Amara, and shows her nothing of Amara's; to nobody else is it there", async () => {
  const thread = { room: "caseload", circleId } as const
  const text = "Green for one more week is fine."
  const said = { clientId: crypto.randomUUID(), kind: "message", aboutOfferId: null } as const
  await sendMessage(as("okafor"), { ...said, thread, text }, zone)
  const back = { room: "mine", withId: as("okafor").userId } as const
  await sendMessage(
    as("amara"),
    { ...said, clientId: crypto.randomUUID(), thread: back, text: "Thank you" },
    zone,
  )
  expect(await listKept(as("okafor"), zone)).toEqual([])
  await expect(readKept(as("okafor"), circleId, zone)).rejects.toThrow(NotFound)

  await endCare(as("amara"), relationships.amaraOkafor)
  expect(await listKept(as("okafor"), zone)).toMatchObject([{ name: "Amara", from: "2026-01-05" }])
  const kept = await readKept(as("okafor"), circleId, zone)
  expect(kept.words.map((one) => one.text)).toEqual([text])
  for (const person of ["lind", "jo", "sam", "ruiz", "amara"] as const)
    await expect(readKept(as(person), circleId, zone)).rejects.toThrow(NotFound)
})

it("lets Dr Okafor leave too, which is told to Amara, and nobody else is left by it", async () => {
  await leaveCare(as("okafor"), circleId)
  await expect(leaveCare(as("okafor"), circleId)).rejects.toThrow(NotFound)
  expect(await names()).toEqual(["Lena Lind", "Jo"])
  expect(await caseload("okafor")).toEqual(["Mei"])
  const events = await two.query("select happened from consent_event order by happened")
  expect(events).toEqual([{ happened: "ended" }, { happened: "left" }])
})

it("is nobody else's to end: a partner, a former one, another clinician, a stranger", async () => {
  for (const person of ["jo", "sam", "okafor", "lind", "ruiz", "mei"] as const)
    await expect(endCare(as(person), relationships.amaraOkafor)).rejects.toThrow(NotFound)
  for (const person of ["amara", "jo", "sam", "ruiz", "mei"] as const)
    await expect(leaveCare(as(person), circleId)).rejects.toThrow(NotFound)
  await expect(endCare(as("amara"), relationships.amaraJo)).rejects.toThrow(NotFound)
  expect(await names()).toEqual(["Dr Okafor", "Lena Lind", "Jo"])
})

it("lets somebody who was let go come back later, on a new page", async () => {
  await endCare(as("amara"), relationships.amaraOkafor)
  await two.query(
    `insert into relationship (circle_id, id, owner_id, person_id, kind, from_at, confirmed_at)
     values ($1, gen_random_uuid(), $2, $3, 'clinician', app.instant(), app.instant())`,
    [circleId, as("amara").userId, as("okafor").userId],
  )
  expect(await caseload("okafor")).toEqual(["Amara", "Mei"])
  expect((await readPatient(as("okafor"), circleId, zone)).shared).toEqual([])
  await endCare(as("amara"), relationships.amaraOkafor) // an old tap that comes late ends nothing new
  expect(await caseload("okafor")).toEqual(["Amara", "Mei"])
})
