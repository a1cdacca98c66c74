import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { ratingsEntry } from "#db/schema/entry.ts"
import { circles, personas, relationships } from "#db/seed/personas.ts"
import { agree, look, pause, suggest, tell } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { withViewer } from "../viewer.ts"
import { stopSharing } from "./stop-sharing.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.empty(["ratings_entry", "safety_hold"])
  await two.itIs("2026-10-20T10:00:00Z")
})

const amaras = circles.amara as CircleId
const jos = async () => JSON.stringify(await look("jo"))
const hold = () =>
  two.query(
    "insert into safety_hold (circle_id, id, placed_by, from_at) values ($1, $2, $3, app.instant())",
    [amaras, randomUUID(), personas.okafor.id],
  )

describe("a clock that was set back", () => {
  it.each([
    ["a quiet stop", () => two.stopSharing("freeze")],
    ["a hold", hold],
  ])(
    "shows Jo nothing of what Amara writes after %s, then or when the clock has come round",
    async (_, still) => {
      await two.grant("jo", ["couple_plan", "couple_log"])
      const id = await agree()
      await tell("amara", "before")
      await still()
      const seen = await jos()
      await two.itIs("2026-10-20T09:30:00Z")
      await tell("amara", "after")
      await suggest("amara", { expectedVersion: id, minutes: 5 })
      await pause("amara")
      await two.itIs("2026-10-20T10:30:00Z")
      expect(await jos()).toBe(seen)
      expect(await look("amara")).toMatchObject({ isPaused: true })
    },
  )

  it("gives Dr Okafor nothing back that Amara had stopped", async () => {
    await two.grant("okafor", ["ratings"])
    await two.query(
      `insert into ratings_entry (circle_id, id, owner_id, author_id, client_id, digest, kind, subject_id, recorded_at, from_at)
       values ($1, $2, $3, $3, $4, 'test', 'session', $5, app.instant(), app.instant())`,
      [amaras, randomUUID(), personas.amara.id, randomUUID(), randomUUID()],
    )
    const scope = { room: "caseload", circle: amaras, read: ["ratings"], operation: "look" } as const
    const seen = () =>
      withViewer(as("okafor"), { ...scope, onlyGranted: true }, (tx) => tx.db.select().from(ratingsEntry))
    await two.itIs("2026-10-20T11:00:00Z")
    expect(await seen()).toHaveLength(1)
    await stopSharing(as("amara"), { relationshipId: relationships.amaraOkafor, category: "ratings" })
    await two.itIs("2026-10-20T10:30:00Z")
    expect(await seen()).toHaveLength(0)
  })
})

it("a night that the clock jumped over and back is still a night to wait", async () => {
  await two.query(
    `insert into consent_grant (circle_id, id, owner_id, viewer_id, viewer_kind, relationship_id, category, purpose,
       valid_from, recorded_at, wording_version, wording_hash)
     values ($1, $2, $3, $4, 'partner', $5, 'couple_plan', 'couple', app.instant() + interval '24 hours', app.instant(), 'test', 'test')`,
    [amaras, randomUUID(), personas.amara.id, personas.jo.id, relationships.amaraJo],
  )
  const isShown = async () => (await look("jo").catch(() => null)) !== null
  expect(await isShown()).toBe(false)
  await two.itIs("2026-10-21T11:00:00Z")
  expect(await isShown()).toBe(true)
  await two.itIs("2026-10-20T11:00:00Z")
  expect(await isShown()).toBe(false)
})
