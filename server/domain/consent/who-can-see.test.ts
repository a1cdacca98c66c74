import { describe, expect, it } from "vitest"
import { type Category, categories } from "./category.ts"
import type { Grant } from "./grant.ts"
import { circle, day, grant, jo, okafor, place, row, today, user } from "./testing/amaras-circle.ts"
import { whoCanSee } from "./who-can-see.ts"
import { allWordingKeys, offered, offeredNow, wordingKeys } from "./wording.ts"

const now = today
const lind = place("lind", "clinician")
const amaras = circle("amaras")

describe("who can see this", () => {
  const relationships = [okafor, lind, jo, place("sam", "partner", { endedAt: day(2) })]
  const block = { circleId: amaras, ownerId: user("amara"), row: null }
  const names = (
    category: Category,
    grants: Grant[],
    hold: { since: Temporal.Instant } | null = null,
    row: Parameters<typeof whoCanSee>[0]["row"] = null,
  ) =>
    whoCanSee({ ...block, category, row }, grants, relationships, hold, now).map(({ viewerId }) => viewerId)
  const amarasRow = row({ isJoint: true })

  it("only you, without a grant", () => expect(names("ratings", [])).toEqual([]))
  it("you, Dr Okafor and Lena Lind", () =>
    expect(names("ratings", [grant(okafor, "ratings"), grant(lind, "ratings")])).toEqual(["okafor", "lind"]))
  it("only you, for a note that is kept back", () => {
    const grants = [grant(okafor, "notes")]
    expect(names("notes", grants, null, { ...amarasRow, withheld: true })).toEqual([])
    expect(names("notes", grants, null, amarasRow)).toEqual(["okafor"])
  })
  it("not Jo, for what is over the ceiling; not Sam, whose link has ended", () =>
    expect(names("ratings", [grant(jo, "ratings"), grant(place("sam", "partner"), "goals")])).toEqual([]))
  it("not Dr Okafor, for what was shared of another kind, by Jo, or when she was here before", () => {
    const others = [
      grant(okafor, "ratings"),
      grant(okafor, "goals", { ownerId: user("jo") }),
      grant(okafor, "goals", { relationshipId: place("okafor-in-spring", "clinician").id }),
    ]
    expect(names("goals", others)).toEqual([])
    expect(names("goals", [...others, grant(okafor, "goals")])).toEqual(["okafor"])
  })
  it("not Jo, for a time together that Amara keeps back", () => {
    const grants = [grant(jo, "couple_log")]
    expect(names("couple_log", grants, null, { ...amarasRow, withheld: true })).toEqual([])
  })
  it("Dr Okafor as ever in a hold, which binds partners", () =>
    expect(
      whoCanSee(
        { ...block, category: "goals" },
        [grant(okafor, "goals")],
        relationships,
        { since: day(6) },
        now,
      ),
    ).toEqual([{ viewerId: "okafor", kind: "clinician", until: null, frozenAsOf: null }]))
  it("without a day, once she has stopped before it", () => {
    const grants = [grant(jo, "goals", { validUntil: day(30), endedAt: day(9), endMode: "freeze" })]
    expect(whoCanSee({ ...block, category: "goals" }, grants, relationships, null, now)).toMatchObject([
      { until: null, frozenAsOf: day(9) },
    ])
  })
  it("until the day that was agreed, the latest of several", () => {
    const until = (...days: (number | null)[]) =>
      whoCanSee(
        { ...block, category: "goals" },
        days.map((d) => grant(okafor, "goals", { validUntil: d === null ? null : day(d) })),
        relationships,
        null,
        now,
      )[0]?.until
    expect(until(30)).toEqual(day(30))
    expect(until(30, 40)).toEqual(day(40))
    expect(until(40, 30)).toEqual(day(40))
    expect(until(null)).toBeNull()
    expect(until(30, null)).toBeNull()
    expect(until(null, 30)).toBeNull()
  })
  it("goes on naming Jo under a block for two while time stands still for Jo, and tells the Sharing page", () => {
    const grants = [grant(jo, "couple_log", { endedAt: day(9), endMode: "freeze" })]
    expect(names("couple_log", grants, null, amarasRow)).toEqual(["jo"])
    expect(whoCanSee({ ...block, category: "couple_log" }, grants, relationships, null, now)).toEqual([
      { viewerId: "jo", kind: "partner", until: null, frozenAsOf: day(9) },
    ])
    expect(names("couple_log", [grant(jo, "couple_log")], { since: day(6) }, amarasRow)).toEqual(["jo"])
  })
  it("names Jo under a single goal only where Jo can see it", () => {
    const grants = [grant(jo, "goals", { endedAt: day(9), endMode: "freeze" })]
    expect(names("goals", grants, null, amarasRow)).toEqual([])
    expect(names("goals", grants, null, { ...amarasRow, fromAt: day(8) })).toEqual(["jo"])
  })
  it("names the one at the other end of a message, and nobody for a thread in general", () => {
    expect(names("messages", [], null, { ...amarasRow, addresseeId: user("okafor") })).toEqual(["okafor"])
    expect(names("messages", [])).toEqual([])
  })
  it("is nobody for Jo's own, once Jo's place has ended", () => {
    const former = place("jo", "partner", { endedAt: day(19) })
    const grants = [grant(okafor, "reflection", { ownerId: user("jo") })]
    const jos = { circleId: amaras, ownerId: user("jo"), category: "reflection", row: null } as const
    expect(whoCanSee(jos, grants, [okafor, former], null, now)).toEqual([])
    expect(whoCanSee(jos, grants, [okafor, former, jo], null, now)).toHaveLength(1)
  })
  it("leaves out Amara herself, and people of another circle", () => {
    const elsewhere = place("okafor", "clinician", { circleId: circle("meis") })
    const herself = place("amara", "clinician")
    const grants = [grant(elsewhere, "goals"), grant(herself, "goals")]
    expect(whoCanSee({ ...block, category: "goals" }, grants, [elsewhere, herself], null, now)).toEqual([])
  })
  it("shows Jo who can see Jo's own", () =>
    expect(
      whoCanSee(
        { circleId: amaras, ownerId: user("jo"), category: "reflection", row: null },
        [grant(okafor, "reflection", { ownerId: user("jo") })],
        relationships,
        null,
        now,
      ).map(({ viewerId }) => viewerId),
    ).toEqual(["okafor"]))
})

describe("the words beside a choice", () => {
  it("ask Mei, who never had a partner here, nothing about two", () => {
    const asked = offeredNow("clinician", false)
    expect(offered("clinician").filter((one) => !asked.includes(one))).toEqual([
      "couple_plan",
      "couple_log",
      "reflection",
    ])
  })
  it("are never asked for what is over the ceiling", () => {
    expect(offered("partner")).toEqual(["couple_plan", "couple_log", "adherence", "trainer_step", "goals"])
    expect(offered("clinician")).toEqual(
      categories.filter((one) => !["messages", "clinician_notes", "shared_card"].includes(one)),
    )
    expect(offeredNow("clinician", true)).toEqual(offered("clinician"))
    expect(allWordingKeys).toContain(wordingKeys("goals", "partner").opens)
    expect(allWordingKeys).not.toContain(wordingKeys("ratings", "partner").opens)
    expect(allWordingKeys).toContain(wordingKeys("clinician_notes", "clinician").name)
  })
})
