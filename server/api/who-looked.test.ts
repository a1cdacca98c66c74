import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest"
import { displayName } from "#db/schema/care-circle.ts"
import { ratingsEntry } from "#db/schema/entry.ts"
import { circles, type Persona, personas } from "#db/seed/personas.ts"
import { as, openTwo } from "#db/testing/open-two.ts"
import type { CircleId, UserId } from "#server/domain/care-circle/id.ts"
import { log } from "#server/log.ts"
import { NotFound } from "./errors.ts"
import { withViewer } from "./viewer.ts"

let two: Awaited<ReturnType<typeof openTwo>>
beforeAll(async () => {
  two = await openTwo()
})
afterAll(() => two.close())
beforeEach(() => two.forget())

const circle = circles.amara as CircleId // a seeded circle's id
const mine = { room: "mine", circle, read: ["ratings"], operation: "test" } as const
const caseload = { ...mine, room: "caseload", operation: "her ratings" } as const
const ratingsSeen = (who: Persona) =>
  withViewer(as(who), caseload, async (tx) => (await tx.db.select().from(ratingsEntry)).length)
const rate = () =>
  withViewer(as("amara"), { ...mine, write: ["ratings"] }, (tx) =>
    tx.db.insert(ratingsEntry).values({
      ...{ circleId: circle, id: randomUUID(), ownerId: personas.amara.id, authorId: personas.amara.id },
      ...{ clientId: randomUUID(), digest: "test", kind: "session", subjectId: randomUUID() },
    }),
  )

const looks = () => two.query(`select viewer_id, operation, categories, was_refused from access_entry`)

it("is written when another person looks, though there was nothing to see", async () => {
  await two.grant("okafor", ["ratings"])
  await ratingsSeen("okafor")
  const looked = {
    viewer_id: personas.okafor.id,
    operation: "her ratings",
    categories: ["ratings"],
    was_refused: false,
  }
  expect(await looks()).toEqual([looked])
})

it("is written when somebody of her team is refused", async () => {
  await expect(ratingsSeen("okafor")).rejects.toThrow(NotFound)
  const refused = {
    viewer_id: personas.okafor.id,
    operation: "her ratings",
    categories: ["ratings"],
    was_refused: true,
  }
  expect(await looks()).toEqual([refused])
})

it("is not written of Amara's own eyes, of a preview, or of a stranger", async () => {
  await two.grant("okafor", ["ratings"])
  await rate()
  expect(await withViewer(as("amara"), mine, (tx) => tx.db.select().from(ratingsEntry))).toHaveLength(1)
  const preview = { ...caseload, as: personas.okafor.id as UserId } as const // a persona's id
  expect(await withViewer(as("amara"), preview, (tx) => tx.db.select().from(ratingsEntry))).toHaveLength(1)
  expect(await ratingsSeen("ruiz").catch(() => 0)).toBe(0)
  expect(await looks()).toEqual([])
})

it("is a line in the operator's log where a stranger asks, without a name; not where one of her team does", async () => {
  const told = vi.spyOn(log, "warn")
  await ratingsSeen("okafor").catch(() => 0)
  expect(told).not.toHaveBeenCalled()
  await ratingsSeen("ruiz").catch(() => 0)
  expect(told.mock.calls).toEqual([[{ kind: "caseload" }, "somebody asked for a circle that is not theirs"]])
  told.mockRestore()
})

it("of hers through Dr Okafor's eyes reaches no other patient of Dr Okafor's", async () => {
  const eyes = { room: "caseload", circle: "all", as: personas.okafor.id as UserId } as const // a persona's id
  const names = (who: Persona) =>
    withViewer(as(who), { ...eyes, operation: "see as" }, (tx) => tx.db.select().from(displayName))
  expect(new Set((await names("amara")).map(({ circleId }) => circleId))).toEqual(new Set([circles.amara]))
  expect(await names("jo")).toEqual([])
})

it("is one line a minute, however often it was", async () => {
  await two.grant("okafor", ["ratings"])
  await Promise.all(Array.from({ length: 12 }, () => ratingsSeen("okafor")))
  const minutes = await two.query(`select minute, count(*)::int as n from access_entry group by minute`)
  for (const { n } of minutes) expect(n).toBe(1)
})
