import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { cancelMeeting, moveMeeting } from "#server/api/meeting/move-meeting.ts"
import { setMeeting } from "#server/api/meeting/set-meeting.ts"
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
  await two.query("truncate notice, outbox, exchange_entry")
  await two.query("update account set notices_by_mail = true, noticed_on = null")
  await two.query("update relationship set ended_at = null where id = $1", [relationships.amaraOkafor])
  await two.itIs("2026-10-20T10:00:00Z")
})

/** Whom the mails of that moment are to. */
async function mailsAt(instant: string): Promise<string[]> {
  await two.query("truncate outbox")
  await two.itIs(instant)
  await sendNotices(Temporal.Instant.from(instant))
  return (await readOutbox()).map(({ to }) => to)
}
const circleId = circles.amara
const wish = (day: string, time = "11:00") => ({
  circleId,
  clientId: crypto.randomUUID(),
  day,
  time,
  zone: "Europe/London",
})
const noon = "2026-10-20T12:00:00Z"
const tomorrow = "2026-10-21T10:00:00Z"

describe("a mail that something waits goes to Amara", () => {
  it("about a day that Dr Okafor set, and says neither which nor with whom", async () => {
    await setMeeting(as("okafor"), wish("2026-10-26"))
    expect(await mailsAt(noon)).toEqual([personas.amara.email])
    const [mail] = await readOutbox()
    expect(JSON.stringify(mail)).not.toMatch(/meet|Okafor|11:00|10-26|appointment|therap/i)
    expect(mail?.linkHref).toMatch(/^https?:\/\/[^/]+\/$/)
  })

  it("about a day that was moved, and about one that was cancelled, once each", async () => {
    const { id } = await setMeeting(as("okafor"), wish("2026-10-26"))
    await takeAwayNotices(as("amara"), "mine")
    await moveMeeting(as("okafor"), { ...wish("2026-10-27"), id, expectedVersion: 1 })
    expect(await mailsAt(noon)).toEqual([personas.amara.email])
    await cancelMeeting(as("okafor"), { circleId, id, expectedVersion: 2 })
    expect(await mailsAt(tomorrow)).toEqual([personas.amara.email])
    expect(await mailsAt("2026-10-22T10:00:00Z")).toEqual([])
  })
})

describe("no mail about a meeting goes", () => {
  it("to Amara if she did not ask for such mails, and never to Jo or Dr Okafor", async () => {
    await two.query("update account set notices_by_mail = null where id = $1", [personas.amara.id])
    await setMeeting(as("okafor"), wish("2026-10-26"))
    expect(await mailsAt(noon)).toEqual([])
    expect(await mailsAt("2026-10-20T17:30:00Z")).toEqual([])
  })

  it("about one that she has seen on her page, that has begun, or after she has ended with Dr Okafor", async () => {
    await setMeeting(as("okafor"), wish("2026-10-26"))
    await takeAwayNotices(as("amara"), "mine")
    expect(await mailsAt(noon)).toEqual([])
    await setMeeting(as("okafor"), wish("2026-10-20", "13:30"))
    expect(await mailsAt("2026-10-20T13:00:00Z")).toEqual([])
    await setMeeting(as("okafor"), wish("2026-10-26"))
    await two.query("update relationship set ended_at = app.instant() where id = $1", [
      relationships.amaraOkafor,
    ])
    expect(await mailsAt(tomorrow)).toEqual([])
  })
})

it("leaves no entry in Amara's log of who looked", async () => {
  await setMeeting(as("okafor"), wish("2026-10-26"))
  await two.query("truncate access_entry")
  await mailsAt(noon)
  expect(await two.query("select 1 from access_entry")).toEqual([])
})
