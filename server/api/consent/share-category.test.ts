import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, type Persona, personas, relationships } from "#db/seed/personas.ts"
import { logEvening } from "#db/testing/an-evening.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { wordingVersion } from "#server/domain/consent/wording.ts"
import { NeedsProof, NotAccepted, NotFound } from "../errors.ts"
import { moveMeeting } from "../meeting/move-meeting.ts"
import { setMeeting } from "../meeting/set-meeting.ts"
import { changeDays } from "./change-days.ts"
import { readAccessLog } from "./read-access-log.ts"
import { readPast } from "./read-past.ts"
import { listReceipts, readReceipt } from "./read-receipts.ts"
import { readSharing } from "./read-sharing.ts"
import { renewSharing } from "./renew-sharing.ts"
import { shareCategory } from "./share-category.ts"
import { stopSharing } from "./stop-sharing.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let now = Temporal.Instant.from("2026-06-01T10:00:00Z")
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
const itIs = async (instant: string) => {
  now = Temporal.Instant.from(instant)
  await two.itIs(instant)
}
beforeEach(async () => {
  await two.query(
    "truncate consent_grant, consent_event, consent_epoch, access_entry, ratings_entry, trainer_step_entry, notes_entry, practice_day",
  )
  await itIs("2026-06-01T10:00:00Z")
})

/** Signed in, and proven so many minutes ago. */
const signIn = (who: Persona, minutes = 0) => signInOf(who, now.epochMilliseconds - minutes * 60_000)
const toJo = { relationshipId: relationships.amaraJo }
const toOkafor = { relationshipId: relationships.amaraOkafor }
const share = (input: Parameters<typeof shareCategory>[2], who: Persona = "amara", minutes = 0) =>
  shareCategory(as(who), signIn(who, minutes), input)
const page = async (relationshipId: string, category: string, minutes = 0) => {
  const { people } = await readSharing(as("amara"), signIn("amara", minutes))
  return people
    .find((one) => one.relationshipId === relationshipId)
    ?.categories.find((one) => one.category === category)
}
const logOne = () => logEvening({}, now.toString().slice(0, 10))
const receipts = () => listReceipts(as("amara"), signIn("amara"), now)

describe("Amara shares her goals with Jo", () => {
  it("from tomorrow, for 90 days, and reads so", async () => {
    await share({ ...toJo, category: "goals", until: null })
    expect(await page(toJo.relationshipId, "goals")).toMatchObject({ state: "scheduled", from: "2026-06-02" })
    await itIs("2026-06-02T11:00:00Z")
    expect(await page(toJo.relationshipId, "goals")).toMatchObject({ state: "shared", until: "2026-08-31" })
  })
  it("not without a fresh proof", () =>
    expect(share({ ...toJo, category: "goals", until: null }, "amara", 6)).rejects.toThrow(NeedsProof))
  it("and takes it back unseen: nothing of it stays but her own receipts", async () => {
    await share({ ...toJo, category: "goals", until: null })
    await stopSharing(as("amara"), { ...toJo, category: "goals" })
    await itIs("2026-06-03T10:00:00Z")
    expect(await page(toJo.relationshipId, "goals")).toEqual({ category: "goals", state: "notShared" })
    expect((await receipts()).map((one) => one.happened)).toEqual(["ended", "granted"])
  })
})

describe("what came before", () => {
  it("is told in figures, then shared as it was shown", async () => {
    await logOne()
    await itIs("2026-06-02T10:00:00Z")
    await logOne()
    const past = await readPast(as("amara"), { ...toOkafor, category: "ratings" })
    expect(past).toEqual({ count: 2, since: "2026-06-01" })
    await share({ ...toOkafor, category: "ratings", until: null, past: { count: 2 } })
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({
      state: "shared",
      coversFrom: null,
    })
    expect((await receipts())[0]).toMatchObject({ withPast: true })
  })
  it("is shown again before it is shared when more has come since", async () => {
    await logOne()
    const late = share({ ...toOkafor, category: "ratings", until: null, past: { count: 0 } })
    await expect(late).rejects.toMatchObject({ fields: { past: "past_has_grown" } })
    expect(await receipts()).toEqual([])
  })
  it("of what stands today is nothing to ask about", async () =>
    expect(await readPast(as("amara"), { ...toOkafor, category: "goals" })).toEqual({
      count: 0,
      since: null,
    }))
  it("is nobody else's to count", async () => {
    for (const who of ["jo", "okafor", "ruiz", "sam"] as const)
      await expect(readPast(as(who), { ...toOkafor, category: "ratings" })).rejects.toThrow(NotFound)
    await expect(readPast(as("amara"), { ...toJo, category: "ratings" })).rejects.toThrow(NotFound)
  })
})

describe("another last day for Dr Okafor", () => {
  it("ends one grant and gives the next in one act, with the same past in it", async () => {
    await share({ ...toOkafor, category: "ratings", until: null, past: { count: 0 } })
    await itIs("2026-06-05T10:00:00Z")
    await changeDays(as("amara"), signIn("amara"), { ...toOkafor, category: "ratings", until: "2026-06-30" })
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({
      until: "2026-06-30",
      coversFrom: null,
    })
  })
  it.each([
    ["a day that is over", { ...toOkafor, until: "2026-05-01" }, { until: "day_past" }],
    ["a meeting that is not set", { ...toOkafor, until: null, untilMeeting: true }, { until: "no_meeting" }],
    ["a partner", { ...toJo, until: "2026-06-30" }, { until: "days_partner" }],
  ])("is refused for %s, and what was there stays", async (_words, input, fields) => {
    await two.grant("okafor", ["ratings"])
    const refused = changeDays(as("amara"), signIn("amara"), { category: "ratings", ...input })
    await expect(refused).rejects.toMatchObject({ fields })
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ state: "shared" })
  })
})

it("shares until they meet: the day is fixed at the choice, and a meeting that moves takes no sharing along", async () => {
  const when = { circleId: circles.amara, clientId: randomUUID(), time: "11:00", zone: "Europe/London" }
  const { id } = await setMeeting(as("okafor"), { ...when, day: "2026-06-15" })
  await share({ ...toOkafor, category: "ratings", until: null, untilMeeting: true })
  await moveMeeting(as("okafor"), {
    ...when,
    clientId: randomUUID(),
    day: "2026-07-20",
    id,
    expectedVersion: 1,
  })
  expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ until: "2026-06-15" })
  await itIs("2026-06-16T10:00:00Z")
  expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ state: "notShared" })
})

describe("sharing with Jo comes to its end", () => {
  beforeEach(async () => {
    await share({ ...toJo, category: "goals", until: null })
    await itIs("2026-08-25T10:00:00Z")
  })
  it("and Amara alone is asked, and lets it go on without a gap", async () => {
    expect(await page(toJo.relationshipId, "goals")).toMatchObject({ asksRenewal: true, goesOn: null })
    await renewSharing(as("amara"), signIn("amara"), { ...toJo, category: "goals" })
    await renewSharing(as("amara"), signIn("amara"), { ...toJo, category: "goals" }) // a second tap
    expect(await page(toJo.relationshipId, "goals")).toMatchObject({
      asksRenewal: false,
      goesOn: "2026-11-29",
    })
    await itIs("2026-09-10T10:00:00Z")
    expect(await page(toJo.relationshipId, "goals")).toMatchObject({ state: "shared", until: "2026-11-29" })
    expect((await receipts()).map((one) => one.happened)).toEqual(["renewed", "granted"])
  })
  it("and without an answer stands still", async () => {
    await itIs("2026-09-10T10:00:00Z")
    expect(await page(toJo.relationshipId, "goals")).toMatchObject({ state: "still", by: "time" })
  })
  it("and nobody but her answers, nor she without a proof", async () => {
    const goals = { ...toJo, category: "goals" } as const
    await expect(renewSharing(as("amara"), signIn("amara", 6), goals)).rejects.toThrow(NeedsProof)
    for (const who of ["jo", "okafor", "ruiz", "sam", "mei"] as const)
      await expect(renewSharing(as(who), signIn(who), goals)).rejects.toThrow(NotFound)
  })
})

describe("a receipt", () => {
  it("holds the words that were agreed to, with the name in them", async () => {
    await share({ ...toOkafor, category: "ratings", until: "2026-06-30" })
    const [{ id } = { id: "" }] = await receipts()
    const receipt = await readReceipt(as("amara"), signIn("amara"), { id }, now)
    expect(receipt).toMatchObject({
      name: "Dr Okafor",
      from: "2026-06-01",
      until: "2026-06-30",
      isMine: true,
    })
    expect(receipt.wording?.lines).toContainEqual(expect.stringContaining("Dr Okafor reads your numbers"))
    expect(await two.query("select hash from consent_wording")).toContainEqual({
      hash: receipt.wording?.hash,
    })
  })
  it("goes on saying what was agreed to then, when the words have changed since", async () => {
    await share({ ...toOkafor, category: "ratings", until: null })
    await two.query(`set session_replication_role = replica;
      insert into consent_wording (hash, version, language, lines, recorded_at)
        values ('of-then', '2025-01', 'en', '["{name} reads your numbers of then"]', now());
      update consent_event set details = jsonb_set(details, '{wording}', '"of-then"') where happened = 'granted';
      set session_replication_role = origin`)
    await share({ ...toOkafor, category: "notes", until: null })
    const [today, then] = await receipts()
    expect(today?.wording).toMatchObject({ version: wordingVersion })
    expect(then?.wording).toMatchObject({
      version: "2025-01",
      lines: ["Dr Okafor reads your numbers of then"],
    })
  })
  it("is there for nobody else", async () => {
    await share({ ...toOkafor, category: "ratings", until: null })
    const [{ id } = { id: "" }] = await receipts()
    for (const who of ["okafor", "jo", "mei", "ruiz"] as const)
      await expect(readReceipt(as(who), signIn(who), { id }, now)).rejects.toThrow(NotFound)
  })
})

describe("who looked", () => {
  it("is behind a fresh proof", () =>
    expect(readAccessLog(as("amara"), signIn("amara", 6), { after: null }, now)).rejects.toThrow(NeedsProof))
  it("has a line a person and day, refusals apart, and goes on page by page to the first", async () => {
    await two.query(
      `insert into access_entry (circle_id, owner_id, viewer_id, operation, minute, categories, was_refused)
       select c.circle_id, $1, $2, 'patient page', $3::timestamptz - n * interval '1 day', array['ratings', 'notes'], n % 2 = 0
       from circle c, generate_series(1, 100) n where c.owner_id = $1`,
      [personas.amara.id, personas.okafor.id, now.toString()],
    )
    const first = await readAccessLog(as("amara"), signIn("amara"), { after: null }, now)
    expect(first.lines[0]).toMatchObject({
      day: "2026-05-31",
      viewerName: "Dr Okafor",
      categories: ["notes", "ratings"],
      outcome: "read",
    })
    const days: string[] = first.lines.map((line) => line.day)
    for (let { next } = first; next; ) {
      const more = await readAccessLog(as("amara"), signIn("amara"), { after: next }, now)
      days.push(...more.lines.map((line) => line.day))
      next = more.next
    }
    expect(new Set(days).size).toBe(100)
    expect(days).toEqual(days.toSorted().toReversed())
  })
})

it("gives no card away with the others: cards are given one by one", () =>
  expect(share({ ...toJo, category: "shared_card", until: null })).rejects.toThrow(NotAccepted))
