import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { StaleVersion } from "../errors.ts"
import { changeDays } from "./change-days.ts"
import { listReceipts } from "./read-receipts.ts"
import { readSharing } from "./read-sharing.ts"
import { renewSharing } from "./renew-sharing.ts"
import { shareCategory } from "./share-category.ts"
import { stopSharing, stopSharingAll } from "./stop-sharing.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.query("truncate consent_grant, consent_event, consent_epoch, access_entry")
  await two.itIs("2026-06-01T10:00:00Z")
})
const itIs = (instant: string) => two.itIs(instant)

const amara = signInOf("amara", Temporal.Instant.from("2026-06-01T10:00:00Z").epochMilliseconds)
const toOkafor = { relationshipId: relationships.amaraOkafor }
const share = (input: Parameters<typeof shareCategory>[2]) => shareCategory(as("amara"), amara, input)
const page = async (relationshipId: string, category: string) => {
  const { people } = await readSharing(as("amara"), amara)
  return people
    .find((one) => one.relationshipId === relationshipId)
    ?.categories.find((one) => one.category === category)
}

describe("a request to share that comes late", () => {
  const wish = { ...toOkafor, category: "ratings", until: null } as const
  const seenNow = async () => (await readSharing(as("amara"), amara)).at ?? ""

  it("shares nothing again that Amara has stopped on another tab, nor when it is sent once more", async () => {
    const late = { ...wish, seenAt: await seenNow() }
    await itIs("2026-06-01T10:01:00Z")
    await share(late)
    await itIs("2026-06-01T10:02:00Z")
    await stopSharing(as("amara"), { ...toOkafor, category: "ratings" })
    await expect(share(late)).rejects.toThrow(StaleVersion)
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ state: "notShared" })
  })

  it("shares what she did not stop, and what she asks for anew from the page as it is now", async () => {
    const old = await seenNow()
    await itIs("2026-06-01T10:01:00Z")
    await share(wish)
    await itIs("2026-06-01T10:02:00Z")
    await stopSharing(as("amara"), { ...toOkafor, category: "ratings" })
    await itIs("2026-06-01T10:03:00Z")
    await share({ ...wish, category: "goals", seenAt: old })
    await share({ ...wish, seenAt: await seenNow() })
    for (const category of ["goals", "ratings"])
      expect(await page(toOkafor.relationshipId, category)).toMatchObject({ state: "shared" })
  })

  it("shares nothing after «stop at once», whatever was shared then", async () => {
    const late = { ...wish, seenAt: await seenNow() }
    await itIs("2026-06-01T10:02:00Z")
    await stopSharingAll(as("amara"), { ...toOkafor, mode: "hide" })
    await expect(share(late)).rejects.toThrow(StaleVersion)
    await share({ ...wish, category: "goals" })
    await itIs("2026-06-01T10:03:00Z")
    await stopSharingAll(as("amara"), { ...toOkafor, mode: "hide" })
    await expect(share(late)).rejects.toThrow(StaleVersion)
    const told = await listReceipts(as("amara"), amara, Temporal.Instant.from("2026-06-01T10:03:00Z"))
    expect(told.map(({ happened }) => happened)).toEqual(["ended", "granted"])
  })

  it("to change a last day undoes none that was changed, or stopped, since its page was read", async () => {
    await share(wish)
    const old = await seenNow()
    const until = async (day: string | null, seenAt: string) =>
      changeDays(as("amara"), amara, { ...wish, until: day, seenAt })
    await itIs("2026-06-01T10:01:00Z")
    await until("2026-06-01", old)
    await until("2026-06-01", old) // the answer was lost, and she presses once more
    expect(await two.query("select 1 from consent_grant where ended_at is null")).toHaveLength(1)
    await itIs("2026-06-01T10:02:00Z")
    await expect(until(null, old)).rejects.toThrow(StaleVersion)
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ until: "2026-06-01" })
    await until("2026-06-30", await seenNow())
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ until: "2026-06-30" })
  })

  it("is one grant when two tabs send it at one moment, and none when one of them stops", async () => {
    await Promise.all([share(wish), share(wish)])
    const open = await two.query("select id from consent_grant where ended_at is null")
    expect(open).toHaveLength(1)
    await itIs("2026-06-01T10:05:00Z")
    const seenAt = await seenNow()
    await itIs("2026-06-01T10:06:00Z")
    const both = [stopSharing(as("amara"), { ...toOkafor, category: "ratings" }), share({ ...wish, seenAt })]
    await Promise.allSettled(both)
    expect(await page(toOkafor.relationshipId, "ratings")).toMatchObject({ state: "notShared" })
  })
})

describe("a «go on» that comes while Amara stops", () => {
  const toJo = { relationshipId: relationships.amaraJo, category: "couple_plan" } as const
  const renew = () => renewSharing(as("amara"), amara, toJo)
  const jos = () => two.query("select end_mode from consent_grant order by valid_from")
  const waits = `select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  const isWaiting = async () => (await two.query(waits)).length > 0

  beforeEach(async () => {
    await two.grant("jo", ["couple_plan"])
    await two.query("update consent_grant set valid_until = '2026-06-10T10:00:00Z'")
  })

  it("waits for the stop, and goes on with nothing", async () => {
    await two.query("begin")
    await two.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [as("jo").userId])
    let isDone = false
    const late = renew().finally(() => {
      isDone = true
    })
    await expect.poll(async () => isDone || (await isWaiting())).toBe(true)
    await two.query("update consent_grant set ended_at = app.instant(), end_mode = 'freeze'")
    await two.query("commit")
    await late
    expect(await jos()).toEqual([{ end_mode: "freeze" }])
  })

  it("is one act when two tabs send it at one moment", async () => {
    await Promise.all([renew(), renew()])
    expect(await two.query("select id from consent_event where happened = 'renewed'")).toHaveLength(1)
  })
})
