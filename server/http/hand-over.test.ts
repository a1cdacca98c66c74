import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { seedGrants } from "#db/seed/scenarios/circles.ts"
import { logEvening } from "#db/testing/an-evening.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import { sendMessage } from "#server/api/message/send-message.ts"
import { keepReflection } from "#server/api/reflection/keep-reflection.ts"
import type { UserId } from "#server/domain/care-circle/id.ts"
import { cookieOf, openHandOver } from "./testing/ask-for-copy.ts"

const zone = "Europe/London"
const day = "2026-11-20"
const as = (person: Persona) => ({ userId: personas[person].id as UserId }) // a persona's id is an account's
const clientId = () => crypto.randomUUID()

let people: Personas
let door: Awaited<ReturnType<typeof openHandOver>>
beforeAll(async () => {
  people = await openPersonas()
  door = await openHandOver()
  await seedGrants(people.root, {
    circle: "amara",
    owner: "amara",
    viewer: "okafor",
    categories: ["ratings"],
    from: people.begin,
  })
  await log("her note")
  await keepReflection(as("amara"), {
    room: "mine",
    clientId: clientId(),
    sessionId: null,
    day,
    zone,
    words: "her reflection",
  })
  await keepReflection(as("jo"), {
    room: "ours",
    clientId: clientId(),
    sessionId: null,
    day,
    zone,
    words: "Jo's reflection",
  })
  const message = { kind: "message", aboutOfferId: null } as const
  await sendMessage(
    as("amara"),
    {
      ...message,
      thread: { room: "mine", withId: as("okafor").userId },
      clientId: clientId(),
      text: "her question",
    },
    zone,
  )
  await sendMessage(
    as("okafor"),
    {
      ...message,
      thread: { room: "caseload", circleId: circles.amara },
      clientId: clientId(),
      text: "the answer",
    },
    zone,
  )
  await people.root.execute(sql`insert into access_entry (circle_id, owner_id, viewer_id, operation, minute, categories)
    values (${circles.amara}, ${personas.amara.id}, ${personas.okafor.id}, 'patient', date_trunc('minute', now()), '{ratings}')`)
})
afterAll(async () => {
  await door.close()
  await people.close()
})

const log = (note: string) => logEvening({ note }, day)

it("hands Amara everything that is hers, in a file whose name tells nothing", async () => {
  const { status, headers, body } = await door.take(await cookieOf("amara"))
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    "cache-control": "private, no-store",
    "content-disposition": 'attachment; filename="copy.json"',
  })
  const copy = JSON.parse(body)
  expect(copy).toMatchObject({ shape: 1, account: { email: "amara@example.org" } })
  const { entries, consent, whoLooked, circles: kept } = copy.asPatient
  expect(kept).toMatchObject([{ id: circles.amara }])
  expect(entries.notes).toMatchObject([{ words: "her note", writtenBy: "me", keptToMyself: true, day }])
  expect(entries.reflection).toMatchObject([{ words: "her reflection" }])
  expect(entries.ratings).toMatchObject([{ fields: { pain: { peak: 3 } } }])
  expect(entries.adherence).toMatchObject([{ day, done: 1 }])
  expect(entries.messages.map((one: { words: string }) => one.words)).toEqual(["her question", "the answer"])
  expect(consent.grants).toMatchObject([{ category: "ratings", viewerId: personas.okafor.id }])
  expect(consent.people.map((one: { name: string }) => one.name)).toContain("Dr Okafor")
  expect(whoLooked).toMatchObject([{ by: personas.okafor.id, page: "patient", categories: ["ratings"] }])
  expect(body).not.toContain("Jo's reflection")
})

it("hands Jo what Jo wrote, and nothing of Amara's", async () => {
  const { body } = await door.take(await cookieOf("jo"))
  const copy = JSON.parse(body)
  expect(copy.asPartner.entries.reflection).toMatchObject([{ words: "Jo's reflection" }])
  expect(copy.asPatient.circles).toEqual([])
  expect(body).not.toMatch(/her note|her reflection|her question|the answer|amara@|ratings":\[\s*\{/)
})

it("hands a clinician no patient's record, and Dr Ruiz nobody's", async () => {
  for (const person of ["okafor", "ruiz"] as const) {
    const { body } = await door.take(await cookieOf(person))
    expect(body).not.toMatch(/her note|her reflection|her question|Jo's/)
    expect(JSON.parse(body).asPatient.circles).toEqual([])
  }
})

it("asks for a proof that is fresh", async () => {
  const cookie = await cookieOf("amara")
  await people.root.execute(sql`update sign_in_session set proven_at = now() - interval '6 minutes'`)
  expect(await door.take(cookie)).toMatchObject({ status: 401, body: '{"error":{"code":"needs_proof"}}' })
})

it.each([
  ["another site's page", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, "POST"],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, "POST"],
  ["an address that somebody opens", {}, "GET"],
])("is not handed to %s", async (_, headers, method) => {
  expect((await door.take(await cookieOf("amara"), { headers, method })).status).toBe(403)
})

it("is handed to nobody who is not signed in", async () => {
  expect((await door.take("ownpace=guess")).status).toBe(401)
})
