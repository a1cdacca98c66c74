import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { relationship } from "#db/schema/care-circle.ts"
import { messagesEntry } from "#db/schema/entry.ts"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { openPersonas, type Personas } from "#db/testing/open-personas.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { offerPlan } from "../care-plan/offer-plan.ts"
import { listMessages } from "./list-messages.ts"
import { listThreads } from "./list-threads.ts"
import { sendMessage } from "./send-message.ts"

let world: Personas
const zone = "Europe/London"
const actor = (person: keyof typeof personas) => ({ userId: personas[person].id as UserId })
const circleId = circles.amara as CircleId
const amaraTo = (person: keyof typeof personas) => ({ room: "mine" as const, withId: personas[person].id })
const desk = { room: "caseload" as const, circleId }
const words = (text: string) => ({
  clientId: crypto.randomUUID(),
  text,
  kind: "message" as const,
  aboutOfferId: null,
})

beforeAll(async () => {
  world = await openPersonas()
})
afterAll(() => world.close())

it("carries what Amara writes to Dr Okafor, and the answer back, and keeps neither readable", async () => {
  await sendMessage(actor("amara"), { thread: amaraTo("okafor"), ...words("I am a bit scared to.") }, zone)
  await sendMessage(actor("okafor"), { thread: desk, ...words("Both can be true.") }, zone)
  const read = await listMessages(actor("okafor"), desk, zone)
  expect(read.otherName).toBe("Amara")
  expect(read.messages.map(({ isOwn, text }) => [isOwn, text])).toEqual([
    [false, "I am a bit scared to."],
    [true, "Both can be true."],
  ])
  expect((await listMessages(actor("amara"), amaraTo("okafor"), zone)).messages[0]?.isOwn).toBe(true)
  const kept = await world.root.select().from(messagesEntry)
  expect(kept.map((row) => row.words?.toString("latin1")).join()).not.toContain("scared")
})

it("tells the desk who waits for a word, without counting", async () => {
  expect(await listThreads(actor("okafor"), "caseload")).toContainEqual(
    expect.objectContaining({ otherName: "Amara", waitsForReader: false }),
  )
  expect((await listThreads(actor("amara"), "mine")).map((thread) => thread.otherName).sort()).toEqual([
    "Dr Okafor",
    "Lena Lind",
  ])
})

it("writes a message once, however often the button is pressed", async () => {
  const message = { thread: amaraTo("okafor"), ...words("Once.") }
  const twice = [sendMessage(actor("amara"), message, zone), sendMessage(actor("amara"), message, zone)]
  const [first, second] = await Promise.all(twice)
  expect(second).toEqual(first)
  await expect(sendMessage(actor("amara"), { ...message, text: "Twice." }, zone)).rejects.toThrow("client id")
})

it("says which plan «talk about it first» is about, and takes no offer of somebody else's", async () => {
  const { offerId } = await offerPlan(actor("okafor"), {
    circleId,
    clientId: crypto.randomUUID(),
    planVersion: 7,
    lastOfferId: null,
    draftVersion: 0,
    plan: defaultTemplate,
  })
  const about = { thread: amaraTo("okafor"), ...words("Can we talk first?"), aboutOfferId: offerId }
  expect(await sendMessage(actor("amara"), about, zone)).toMatchObject({ aboutPlanVersion: 7 })
  await expect(
    sendMessage(actor("lind"), { ...about, thread: desk, clientId: crypto.randomUUID() }, zone),
  ).rejects.toMatchObject({ name: "NotFound" })
})

it("keeps Dr Okafor's thread from Lena Lind, though both are in Amara's team", async () => {
  expect((await listMessages(actor("lind"), desk, zone)).messages).toEqual([])
})

it.each(["ruiz", "jo", "sam", "mei"] as const)(
  "gives %s the same nothing, to read and to write",
  async (who) => {
    await expect(listMessages(actor(who), desk, zone)).rejects.toMatchObject({ name: "NotFound" })
    const hello = { thread: desk, ...words("Hello") }
    await expect(sendMessage(actor(who), hello, zone)).rejects.toMatchObject({ name: "NotFound" })
  },
)

it("lets Amara write to nobody who is not in her team, and never a note of the desk", async () => {
  for (const other of ["ruiz", "jo", "mei"] as const) {
    const hello = { thread: amaraTo(other), ...words("Hello") }
    await expect(sendMessage(actor("amara"), hello, zone)).rejects.toMatchObject({ name: "NotFound" })
  }
  const note = { thread: amaraTo("okafor"), ...words("Hello"), kind: "note" as const }
  await expect(sendMessage(actor("amara"), note, zone)).rejects.toMatchObject({ name: "NotFound" })
})

it("leaves Amara the closed thread to read after she ended with Dr Okafor, who finds nothing more", async () => {
  await world.root
    .update(relationship)
    .set({ endedAt: new Date().toISOString() })
    .where(eq(relationship.id, relationships.amaraOkafor))
  const read = await listMessages(actor("amara"), amaraTo("okafor"), zone)
  expect(read.isClosed).toBe(true)
  expect(read.messages.length).toBeGreaterThan(0)
  const hello = { thread: amaraTo("okafor"), ...words("Hello") }
  await expect(sendMessage(actor("amara"), hello, zone)).rejects.toMatchObject({ name: "NotFound" })
  await expect(listMessages(actor("okafor"), desk, zone)).rejects.toMatchObject({ name: "NotFound" })
})
