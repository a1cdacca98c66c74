import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { practiceDay } from "#db/schema/entry.ts"
import { circles, personas } from "#db/seed/personas.ts"
import { agree, log, suggestTime, yes } from "#db/testing/couple-says.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId } from "#server/domain/care-circle/id.ts"
import { withViewer } from "../viewer.ts"

let two: Awaited<ReturnType<typeof openTwo>>
let proposalId = ""
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(async () => {
  await two.forget()
  await two.itIs("2026-10-20T10:00:00Z")
  await two.grant("jo", ["couple_plan", "couple_log"])
  await agree()
  const { id } = await suggestTime("amara", "2026-10-22", "20:00")
  await yes("jo", id)
  await two.itIs("2026-10-22T22:00:00Z")
  proposalId = id
})

const days = () =>
  two.query(
    "select owner_id, author_id, day::text, planned, done, is_joint from practice_day order by item_id",
  )
const joint = {
  owner_id: personas.amara.id,
  author_id: personas.amara.id,
  day: "2026-10-22",
  planned: 1,
  done: 1,
  is_joint: true,
}

it("a time together that Amara says happened is a day of her practice", async () => {
  await log("amara", proposalId, "part")
  expect(await days()).toEqual([joint])
})

it("what Jo says of it is Jo's: it writes no day of hers", async () => {
  await log("jo", proposalId, "yes")
  expect(await days()).toEqual([])
  await log("amara", proposalId, "yes")
  expect(await days()).toEqual([joint])
})

it("a time that did not come to be is no day, and counts against nobody", async () => {
  await log("amara", proposalId, "no")
  expect(await days()).toEqual([])
})

it("Jo reads joint days alone, and those where Amara shares them", async () => {
  await log("amara", proposalId, "yes")
  await two.query(
    `insert into practice_day (circle_id, id, owner_id, author_id, recorded_at, from_at, client_id, digest, item_id, day, planned, done)
     select circle_id, gen_random_uuid(), owner_id, author_id, recorded_at, from_at, gen_random_uuid(), 'd', gen_random_uuid(), day, 1, 1 from practice_day`,
  )
  await two.grant("jo", ["adherence"])
  const circle = circles.amara as CircleId // the circle's id in the seed
  const scope = { room: "ours", circle, read: ["adherence"], operation: "test" } as const
  const seen = await withViewer(as("jo"), scope, (tx) => tx.db.select().from(practiceDay))
  expect(seen).toMatchObject([{ isJoint: true, day: "2026-10-22" }])
})
