import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { agree, answer, pause, suggest, suggestTime, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { offerPlan } from "#server/api/care-plan/offer-plan.ts"
import { withdrawOffer } from "#server/api/care-plan/withdraw-offer.ts"
import { stopSharing, stopSharingAll } from "#server/api/consent/stop-sharing.ts"
import { sendMessage } from "#server/api/message/send-message.ts"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { readOutbox } from "#server/mail/read-outbox.ts"
import { takeAwayNotices } from "./leave-notice.ts"
import { sendNotices } from "./send-notices.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.query("truncate notice, outbox, messages_entry, exchange_entry")
  await two.query("update account set notices_by_mail = true, noticed_on = null")
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
})

/** Whom the mails of that moment are to. */
async function mailsAt(instant: string): Promise<string[]> {
  await two.query("truncate outbox")
  await two.itIs(instant)
  await sendNotices(Temporal.Instant.from(instant))
  return (await readOutbox()).map(({ to }) => to).toSorted()
}
const to = (...who: Persona[]) => who.map((one) => personas[one].email as string).toSorted()

const okaforWrites = (text: string) =>
  sendMessage(
    as("okafor"),
    { thread: { room: "caseload", circleId: circles.amara }, ...message(text) },
    "UTC",
  )
const amaraWrites = (text: string) =>
  sendMessage(as("amara"), { thread: { room: "mine", withId: personas.okafor.id }, ...message(text) }, "UTC")
const message = (text: string) => ({
  clientId: crypto.randomUUID(),
  text,
  kind: "message" as const,
  aboutOfferId: null,
})
const offer = () =>
  offerPlan(as("okafor"), {
    circleId: circles.amara,
    clientId: crypto.randomUUID(),
    planVersion: 1,
    lastOfferId: null,
    draftVersion: 0,
    plan: defaultTemplate,
  })

const noon = "2026-10-20T12:00:00Z"
const evening = "2026-10-20T17:30:00Z" // half past six in London

describe("a mail that something waits", () => {
  it("goes to Amara about a message, and says nothing of it", async () => {
    await okaforWrites("How was the second trainer")
    expect(await mailsAt(noon)).toEqual(to("amara"))
    const [mail] = await readOutbox()
    expect(mail?.subject).toBe("You have something in Ownpace")
    expect(JSON.stringify(mail)).not.toMatch(/trainer|Okafor|message|plan|therap|partner/i)
    expect(mail?.linkHref).toMatch(/^https?:\/\/[^/]+\/$/)
  })

  it("goes to Dr Okafor about a message of Amara's, who need not ask for it", async () => {
    await two.query("update account set notices_by_mail = null")
    await amaraWrites("A question")
    await okaforWrites("And one for you")
    expect(await mailsAt(noon)).toEqual([])
    await amaraWrites("Another question")
    expect(await mailsAt("2026-10-20T13:00:00Z")).toEqual(to("okafor"))
  })

  it("goes to Amara about an offered plan", async () => {
    await offer()
    expect(await mailsAt(noon)).toEqual(to("amara"))
  })

  it("goes to Jo at his fixed hour about what Amara asks, and at no other", async () => {
    await suggest("amara")
    expect(await mailsAt(noon)).toEqual([])
    expect(await mailsAt(evening)).toEqual(to("jo"))
  })

  it("goes once a day, whatever else comes, and again the next day", async () => {
    await okaforWrites("One")
    expect(await mailsAt(noon)).toEqual(to("amara"))
    await okaforWrites("Two")
    expect(await mailsAt("2026-10-20T15:00:00Z")).toEqual([])
    expect(await mailsAt("2026-10-21T10:00:00Z")).toEqual(to("amara"))
    expect(await mailsAt("2026-10-22T10:00:00Z")).toEqual([])
  })

  it("goes once though two workers look at one moment", async () => {
    await okaforWrites("One")
    await two.itIs(noon)
    const now = Temporal.Instant.from(noon)
    await Promise.all([sendNotices(now), sendNotices(now), sendNotices(now)])
    expect(await readOutbox()).toHaveLength(1)
  })
})

describe("no mail goes", () => {
  it("to whoever declined", async () => {
    await two.query("update account set notices_by_mail = false")
    await okaforWrites("One")
    await amaraWrites("Two")
    await suggest("amara")
    expect(await mailsAt(evening)).toEqual([])
  })

  it("to Amara and Jo if nobody asked them", async () => {
    await two.query("update account set notices_by_mail = null")
    await okaforWrites("One")
    await suggest("amara")
    expect(await mailsAt(evening)).toEqual([])
  })

  it("about what Amara has seen, or answered", async () => {
    await okaforWrites("One")
    await takeAwayNotices(as("amara"), "mine")
    expect(await mailsAt(noon)).toEqual([])
    await okaforWrites("Two")
    await amaraWrites("Thank you")
    await two.query("update account set notices_by_mail = false where id = $1", [personas.okafor.id])
    expect(await mailsAt("2026-10-20T14:00:00Z")).toEqual([])
  })

  it("about an offer that was taken back", async () => {
    const { offerId } = await offer()
    await withdrawOffer(as("okafor"), { circleId: circles.amara, clientId: crypto.randomUUID(), offerId })
    expect(await mailsAt(noon)).toEqual([])
  })

  it("about what Jo has answered, or Amara has taken back", async () => {
    const id = await agree()
    const asked = await suggestTime("amara", "2026-10-22", "20:00")
    await yes("jo", asked.id)
    expect(await mailsAt(evening)).toEqual([])
    const change = await suggest("amara", { expectedVersion: id, minutes: 20 })
    await answer("amara", change.id, "withdraw")
    expect(await mailsAt("2026-10-21T17:30:00Z")).toEqual([])
  })

  it("to Jo when Amara has stopped sharing, whichever is looked at first", async () => {
    await suggest("amara")
    await stopSharing(as("amara"), { relationshipId: relationships.amaraJo, category: "couple_plan" })
    expect(await two.query("select 1 from notice where person_id = $1", [personas.jo.id])).toEqual([])
    expect(await mailsAt(evening)).toEqual([])
    await two.forget()
    await two.grant("jo", ["couple_plan"])
    await suggest("amara", { minutes: 20 })
    await two.stopSharing("hide") // the notice is still there, and the door is asked
    expect(await mailsAt("2026-10-21T17:30:00Z")).toEqual([])
  })
})

describe("after a quiet stop", () => {
  it("Jo still hears of what he could see before, as he would have", async () => {
    await suggest("amara")
    await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "freeze" })
    expect(await mailsAt(evening)).toEqual(to("jo"))
  })

  it("Jo gets no second mail about the wish that waits since before, when Amara wishes something new", async () => {
    const expectedVersion = await agree()
    await suggestTime("amara", "2026-10-23", "20:00")
    expect(await mailsAt(evening)).toEqual(to("jo"))
    await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "freeze" })
    await suggest("amara", { expectedVersion, minutes: 5 })
    expect(await mailsAt("2026-10-21T17:30:00Z")).toEqual([])
  })

  it("Jo hears of nothing that Amara does from then on", async () => {
    await agree()
    await takeAwayNotices(as("jo"), "ours")
    await stopSharingAll(as("amara"), { relationshipId: relationships.amaraJo, mode: "freeze" })
    await suggestTime("amara", "2026-10-22", "20:00")
    await pause("amara")
    expect(await mailsAt(evening)).toEqual([])
  })
})

it("leaves no entry in Amara's log of who looked", async () => {
  await suggest("amara")
  await two.query("truncate access_entry")
  await mailsAt(evening)
  expect(await two.query("select 1 from access_entry")).toEqual([])
})

it("shows Dr Ruiz nobody's notice, and lets him take none away", async () => {
  await okaforWrites("One")
  await takeAwayNotices(as("ruiz"), "mine")
  expect(await left()).toBe(1)
})
const left = async () => (await two.query("select 1 from notice")).length
