import { randomUUID } from "node:crypto"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import { signInOf } from "#db/testing/sign-in-of.ts"
import { NeedsProof } from "../errors.ts"
import { listReceipts } from "./read-receipts.ts"
import { readSharing } from "./read-sharing.ts"
import { renewSharing } from "./renew-sharing.ts"
import { shareCategory } from "./share-category.ts"
import { stopSharing, stopSharingAll } from "./stop-sharing.ts"

/** The Sharing page without a fresh proof: the telephone may be in the hand of whoever it is about. */
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
  await two.query("truncate consent_grant, consent_event, consent_epoch, access_entry")
  await itIs("2026-06-01T10:00:00Z")
})

/** Signed in, and proven so many minutes ago. */
const amara = (minutes = 0) => signInOf("amara", now.epochMilliseconds - minutes * 60_000)
const toJo = { relationshipId: relationships.amaraJo }
const planForJo = async (minutes = 0) => {
  const { people } = await readSharing(as("amara"), amara(minutes))
  return people
    .find((one) => one.relationshipId === toJo.relationshipId)
    ?.categories.find((one) => one.category === "couple_plan")
}

describe("after she stopped quietly", () => {
  beforeEach(async () => {
    await two.grant("jo", ["couple_plan"])
    await stopSharingAll(as("amara"), { ...toJo, mode: "freeze" })
  })
  it("her page reads as before, to whoever holds her telephone", async () =>
    expect(await planForJo(6)).toMatchObject({ state: "shared" }))
  it("her page says so after a fresh proof", async () =>
    expect(await planForJo()).toMatchObject({
      state: "still",
      since: "2026-06-01",
      by: "person",
    }))
  it("she can still hide it, and both stand in the receipts, behind a proof", async () => {
    await stopSharing(as("amara"), { ...toJo, category: "couple_plan" })
    expect(await planForJo()).toMatchObject({ state: "notShared" })
    expect(await listReceipts(as("amara"), amara(), now)).toMatchObject([
      { happened: "ended", closed: ["together", "agreement", "open_pages", "letters", "files"] },
      { happened: "frozen", closed: [] },
    ])
    await expect(listReceipts(as("amara"), amara(6), now)).rejects.toThrow(NeedsProof)
  })
})

describe("to whoever holds her telephone, her Sharing page is the same to the byte", () => {
  const without = async (quietly: boolean, before: () => Promise<unknown>, after: readonly string[]) => {
    await two.query("truncate consent_grant, consent_event, consent_epoch")
    await itIs("2026-06-01T10:00:00Z")
    await shareCategory(as("amara"), amara(), { ...toJo, category: "goals", until: null })
    await before()
    if (quietly) await stopSharingAll(as("amara"), { ...toJo, mode: "freeze" })
    const pages: unknown[] = []
    for (const instant of after) {
      await itIs(instant)
      pages.push((await readSharing(as("amara"), amara(6))).people)
    }
    return pages
  }
  const renewed = async () => {
    await itIs("2026-08-25T10:00:00Z")
    await renewSharing(as("amara"), amara(), { ...toJo, category: "goals" })
  }
  it.each([
    [
      "on day 80, when it would ask whether it goes on, and long after",
      async () => itIs("2026-06-05T10:00:00Z"),
    ],
    ["in the night before it begins", async () => {}],
    ["after it was renewed", renewed],
  ])("%s, whether she stopped quietly or not", async (_words, before) => {
    const after = [
      "2026-08-25T11:00:00Z",
      "2026-08-30T11:00:00Z",
      "2026-09-20T11:00:00Z",
      "2026-12-20T11:00:00Z",
    ]
    expect(await without(true, before, after)).toEqual(await without(false, before, after))
  })
})

describe("while Dr Okafor holds the pages for two", () => {
  beforeEach(() =>
    two.query("insert into safety_hold (circle_id, id, placed_by, from_at) values ($1, $2, $3, $4)", [
      circles.amara,
      randomUUID(),
      personas.okafor.id,
      now.toString(),
    ]),
  )
  afterEach(() => two.query("truncate safety_hold"))
  const hold = async (minutes: number) => (await readSharing(as("amara"), amara(minutes))).hold
  it("she is told so after a proof, and nobody who holds her telephone is", async () => {
    expect(await hold(0)).toEqual({ since: "2026-06-01", name: "Dr Okafor" })
    expect(await hold(6)).toBeNull()
  })
})
