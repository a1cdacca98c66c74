import { describe, expect, it } from "vitest"
import type { RelationshipId } from "../care-circle/id.ts"
import { type Category, categories } from "./category.ts"
import { denyReasons, operations } from "./decision.ts"
import {
  asks,
  circle,
  day,
  grant,
  jo,
  joAsks,
  okafor,
  okaforAsks,
  place,
  row,
  today,
  user,
} from "./testing/amaras-circle.ts"

describe("without a grant", () => {
  it.each(categories)("a partner finds no %s, and a clinician neither", (category) => {
    expect(denyReasons).toContain(joAsks(category))
    expect(denyReasons).toContain(okaforAsks(category))
  })

  it("a partner without a grant is told that nothing is there", () =>
    expect(joAsks("couple_plan")).toBe("never_granted"))

  it("a grant that has not begun opens nothing yet", () =>
    expect(joAsks("goals", { grants: [grant(jo, "goals", { validFrom: day(21) })] })).toBe("scheduled"))
})

describe("without a place in the circle", () => {
  const grants = [grant(okafor, "ratings")]
  it("Dr Ruiz, who has no tie, reads nothing", () =>
    expect(asks(null, "ruiz", "ratings", { grants })).toBe("no_relationship"))
  it("nobody reads before the handshake", () => {
    expect(asks(place("okafor", "clinician", { confirmedAt: null }), "okafor", "ratings", { grants })).toBe(
      "no_relationship",
    )
    expect(
      asks(place("okafor", "clinician", { confirmedAt: day(21) }), "okafor", "ratings", { grants }),
    ).toBe("no_relationship")
  })
  it("Sam, whose link has ended, reads nothing", () =>
    expect(asks(place("sam", "partner", { endedAt: day(19) }), "sam", "couple_plan", { grants })).toBe(
      "no_relationship",
    ))
  it("a place in another circle opens none in this one", () =>
    expect(
      asks(place("okafor", "clinician", { circleId: circle("meis") }), "okafor", "ratings", { grants }),
    ).toBe("no_relationship"))
  it("somebody else's place opens none", () =>
    expect(asks(okafor, "ruiz", "ratings", { grants })).toBe("no_relationship"))
})

describe("over the ceiling nothing opens, not even by a grant that slipped in", () => {
  const never: Category[] = [
    "reflection",
    "solo_plan",
    "ratings",
    "notes",
    "outcomes",
    "medical",
    "clinician_notes",
  ]
  it.each(never)("Jo never reads Amara's %s", (category) =>
    expect(joAsks(category, { grants: [grant(jo, category)] })).toBe("over_ceiling"),
  )
  it("Dr Okafor writes no ratings", () =>
    expect(okaforAsks("ratings", { op: "write", grants: [grant(okafor, "ratings")] })).toBe("over_ceiling"))
  it("Jo reads joint practice days only", () => {
    const grants = [grant(jo, "adherence")]
    expect(joAsks("adherence", { grants })).toBe("over_ceiling")
    expect(joAsks("adherence", { grants, row: row({ isJoint: true }) })).toBe("permit")
    expect(okaforAsks("adherence", { grants: [grant(okafor, "adherence")] })).toBe("permit")
  })
})

describe("with a grant", () => {
  const grants = [grant(okafor, "ratings")]
  it.each(operations.filter((op) => op !== "write"))("Dr Okafor may %s what was recorded since", (op) =>
    expect(okaforAsks("ratings", { op, grants })).toBe("permit"),
  )
  it("what was recorded before stays hidden", () =>
    expect(okaforAsks("ratings", { grants, row: row({ recordedAt: day(4), fromAt: day(4) }) })).toBe(
      "not_covered",
    ))
  it("what was recorded at the very instant is covered, and at the end of the window is not", () => {
    const window = [grant(okafor, "ratings", { coversUntil: day(10) })]
    expect(okaforAsks("ratings", { grants: window, row: row({ recordedAt: day(5) }) })).toBe("permit")
    expect(okaforAsks("ratings", { grants: window, row: row({ recordedAt: day(10) }) })).toBe("not_covered")
  })
  it("the patient can let it reach back to the beginning", () =>
    expect(
      okaforAsks("ratings", {
        grants: [grant(okafor, "ratings", { coversFrom: null })],
        row: row({ recordedAt: day(1) }),
      }),
    ).toBe("permit"))
  it("an empty window opens nothing", () =>
    expect(okaforAsks("solo_plan", { grants: [grant(okafor, "solo_plan", { coversUntil: day(5) })] })).toBe(
      "not_covered",
    ))
  it("what Amara keeps back stays hers", () =>
    expect(okaforAsks("ratings", { grants, row: row({ withheld: true }) })).toBe("withheld"))
  it("an older version of a log is gone with its correction", () =>
    expect(okaforAsks("ratings", { grants, row: row({ toAt: day(12) }) })).toBe("older_version"))
  it.each([
    ["of another category", { category: "notes" }],
    ["to somebody else", { viewerId: user("lind") }],
    ["on a former place", { relationshipId: "with-okafor-in-spring" as RelationshipId }], // as above
    ["of somebody else's", { ownerId: user("jo") }],
    ["in another circle", { circleId: circle("meis") }],
  ] as const)("a grant %s opens nothing", (_words, part) =>
    expect(okaforAsks("ratings", { grants: [grant(okafor, "ratings", part)] })).toBe("never_granted"),
  )
  it("the end that was agreed needs no job to run", () => {
    const until = [grant(okafor, "ratings", { validUntil: today })]
    expect(okaforAsks("ratings", { grants: until })).toBe("expired")
    expect(okaforAsks("ratings", { grants: until, now: today.subtract({ nanoseconds: 1 }) })).toBe("permit")
  })
  it("it opens at its first instant, and each of several opens its own window", () => {
    expect(okaforAsks("ratings", { grants: [grant(okafor, "ratings", { validFrom: today })] })).toBe("permit")
    const windows = [
      grant(okafor, "ratings", { coversUntil: day(8) }),
      grant(okafor, "ratings", { coversFrom: day(9) }),
    ]
    expect(okaforAsks("ratings", { grants: windows })).toBe("permit")
  })
  it("an ending counts at once", () =>
    expect(
      okaforAsks("ratings", { grants: [grant(okafor, "ratings", { endedAt: today, endMode: "hide" })] }),
    ).toBe("ended"))
  it("one that is open is enough beside one that has ended", () =>
    expect(
      okaforAsks("ratings", {
        grants: [grant(okafor, "ratings", { endedAt: day(7), endMode: "hide" }), ...grants],
      }),
    ).toBe("permit"))
})
