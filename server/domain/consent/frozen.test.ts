import { describe, expect, it } from "vitest"
import { day, grant, jo, joAsks, okafor, okaforAsks, row, today, user } from "./testing/amaras-circle.ts"
import { whatIsOpen } from "./what-is-open.ts"

describe("standing things are covered when they were in force", () => {
  const grants = [grant(okafor, "solo_plan", { coversUntil: day(15) })]
  it.each([
    ["a plan from before that still stands", { recordedAt: day(1), fromAt: day(1) }, "permit"],
    ["a plan that ended before", { recordedAt: day(1), fromAt: day(1), toAt: day(5) }, "not_covered"],
    [
      "a plan of an earlier version, within the window",
      { recordedAt: day(1), fromAt: day(1), toAt: day(6) },
      "permit",
    ],
    ["a plan that began after the window", { recordedAt: day(15), fromAt: day(15) }, "not_covered"],
    ["a plan that was in force for no time at all", { fromAt: day(10), toAt: day(10) }, "not_covered"],
  ] as const)("%s", (_words, part, expected) =>
    expect(okaforAsks("solo_plan", { grants, row: row(part) })).toBe(expected),
  )
  it("an empty window opens nothing, and one that is open to the past opens the past", () => {
    const old = row({ recordedAt: day(1), fromAt: day(1) })
    const until = (coversFrom: Temporal.Instant | null) => [
      grant(okafor, "solo_plan", { coversFrom, coversUntil: day(5) }),
    ]
    expect(okaforAsks("solo_plan", { row: old, grants: until(day(5)) })).toBe("not_covered")
    expect(okaforAsks("solo_plan", { row: old, grants: until(null) })).toBe("permit")
  })
  it("without a beginning so are the versions from before", () =>
    expect(
      okaforAsks("solo_plan", {
        grants: [grant(okafor, "solo_plan", { coversFrom: null })],
        row: row({ recordedAt: day(1), fromAt: day(1), toAt: day(3) }),
      }),
    ).toBe("permit"))
  it.each(["solo_plan", "goals", "medical"] as const)(
    "what stands of %s from before the window is read",
    (category) =>
      expect(
        okaforAsks(category, {
          grants: [grant(okafor, category)],
          row: row({ recordedAt: day(1), fromAt: day(1) }),
        }),
      ).toBe("permit"),
  )
  it("without bounds all of it is", () =>
    expect(okaforAsks("goals", { grants: [grant(okafor, "goals", { coversFrom: null })] })).toBe("permit"))
})

describe("frozen: Jo keeps what was visible at that instant", () => {
  const frozenAt = day(12)
  const grants = [grant(jo, "couple_log", { endedAt: frozenAt, endMode: "freeze" })]
  const asOf = `as of ${frozenAt}`
  it.each([
    ["a session from before, opened or not", {}, asOf],
    ["a session that was added since", { recordedAt: day(13), fromAt: day(13) }, "not_covered"],
    ["a session that was saved at the very instant", { fromAt: frozenAt }, asOf],
    ["the version from before a correction", { toAt: day(14) }, asOf],
    ["the correction itself", { fromAt: day(14) }, "not_covered"],
    ["a version that was gone by then", { toAt: frozenAt }, "older_version"],
    ["what was kept back then", { withheld: true }, "withheld"],
    ["what Jo wrote since", { authorId: user("jo"), recordedAt: day(13), fromAt: day(13) }, "permit"],
  ] as const)("%s", (_words, part, expected) =>
    expect(joAsks("couple_log", { grants, row: row(part) })).toBe(expected),
  )

  it("Jo's own words of another kind are not added to it", () =>
    expect(
      joAsks("goals", {
        grants: [grant(jo, "goals", { endedAt: frozenAt, endMode: "freeze" })],
        row: row({ authorId: user("jo"), recordedAt: day(13), fromAt: day(13) }),
      }),
    ).toBe("not_covered"))
  it("nor is what Jo wrote since and took back again", () =>
    expect(
      joAsks("couple_log", {
        grants,
        row: row({ authorId: user("jo"), recordedAt: day(13), fromAt: day(13), toAt: day(14) }),
      }),
    ).toBe("not_covered"))
  it("an ending before the last one leaves nothing of its own", () => {
    const first = grant(jo, "couple_log", { endedAt: day(8), endMode: "freeze" })
    const last = grant(jo, "couple_log", { coversFrom: day(9), endedAt: frozenAt, endMode: "freeze" })
    const early = row({ recordedAt: day(6), fromAt: day(6) })
    expect(joAsks("couple_log", { grants: [first, last], row: early })).toBe("not_covered")
    expect(joAsks("couple_log", { grants: [first, last] })).toBe(asOf)
  })
  it("a grant that runs out goes still by default", () =>
    expect(
      joAsks("couple_log", {
        grants: [grant(jo, "couple_log", { validUntil: day(12), atExpiry: "freeze" })],
      }),
    ).toBe(asOf))
  it("Amara can still hide what time has left standing", () =>
    expect(
      joAsks("couple_log", {
        grants: [
          grant(jo, "couple_log", {
            validUntil: day(12),
            atExpiry: "freeze",
            endedAt: day(13),
            endMode: "hide",
          }),
        ],
      }),
    ).toBe("ended"))
  it("stopping quietly later than the agreed end shows nothing again", () =>
    expect(
      joAsks("couple_log", {
        grants: [grant(jo, "couple_log", { validUntil: day(12), endedAt: day(13), endMode: "freeze" })],
      }),
    ).toBe("expired"))
  it("the ending that came last decides, and at the same instant the one that hides", () => {
    const hidden = (at: Temporal.Instant) => grant(jo, "couple_log", { endedAt: at, endMode: "hide" })
    expect(joAsks("couple_log", { grants: [...grants, hidden(day(13))] })).toBe("ended")
    expect(joAsks("couple_log", { grants: [hidden(day(11)), ...grants] })).toBe(asOf)
    expect(joAsks("couple_log", { grants: [...grants, hidden(day(11))] })).toBe(asOf)
    expect(joAsks("couple_log", { grants: [...grants, hidden(frozenAt)] })).toBe("ended")
    expect(joAsks("couple_log", { grants: [hidden(frozenAt), ...grants] })).toBe("ended")
  })
  it("a wish taken back before it began leaves everything as it was", () => {
    const takenBack = grant(jo, "couple_log", { validFrom: day(15), endedAt: day(14), endMode: "hide" })
    expect(joAsks("couple_log", { grants: [...grants, takenBack] })).toBe(asOf)
    expect(joAsks("couple_log", { grants: [takenBack] })).toBe("never_granted")
  })
})

describe("a safety hold keeps partners still and nobody else", () => {
  const hold = { since: day(12) }
  it("Jo sees what was visible then, and nothing newer", () => {
    const grants = [grant(jo, "couple_log")]
    expect(joAsks("couple_log", { grants, hold })).toBe(`as of ${day(12)}`)
    expect(joAsks("couple_log", { grants, hold, row: row({ recordedAt: day(13), fromAt: day(13) }) })).toBe(
      "not_covered",
    )
  })
  it("what was frozen before stays as it was then", () =>
    expect(
      joAsks("couple_log", {
        hold,
        grants: [grant(jo, "couple_log", { endedAt: day(11), endMode: "freeze" })],
      }),
    ).toBe(`as of ${day(11)}`))
  it("what went still after it began stays as it was when it began", () =>
    expect(
      joAsks("couple_log", {
        hold,
        grants: [grant(jo, "couple_log", { endedAt: day(14), endMode: "freeze" })],
      }),
    ).toBe(`as of ${day(12)}`))
  it.each([
    ["ran out", { validUntil: day(14) }],
    ["was stopped quietly", { endedAt: day(14), endMode: "freeze" }],
  ] as const)("what %s meanwhile stays beside what she shares again", (_words, part) =>
    expect(
      joAsks("couple_log", {
        hold,
        grants: [grant(jo, "couple_log", part), grant(jo, "couple_log", { validFrom: day(15) })],
      }),
    ).toBe(`as of ${day(12)}`),
  )
  it("what had gone still before it does not come back with what she shares since", () =>
    expect(
      joAsks("couple_log", {
        hold,
        grants: [
          grant(jo, "couple_log", { endedAt: day(11), endMode: "freeze" }),
          grant(jo, "couple_log", { validFrom: day(13) }),
        ],
      }),
    ).toBe("not_covered"))
  it("where nothing was open then, nothing is", () =>
    expect(whatIsOpen([grant(jo, "couple_log", { validFrom: day(13) })], hold, today)).toEqual({
      kind: "closed",
      reason: "not_covered",
    }))
  it("what was opened since stays shut", () =>
    expect(joAsks("couple_log", { hold, grants: [grant(jo, "couple_log", { validFrom: day(13) })] })).toBe(
      "not_covered",
    ))
  it("what was opened at that very instant stays shut too", () =>
    expect(
      joAsks("couple_log", {
        hold,
        grants: [grant(jo, "couple_log", { validFrom: hold.since, coversFrom: null })],
      }),
    ).toBe("not_covered"))
  it("what Amara hides meanwhile is hidden, also when she shares again since", () => {
    const hidden = grant(jo, "couple_log", { endedAt: day(14), endMode: "hide" })
    expect(joAsks("couple_log", { hold, grants: [hidden] })).toBe("ended")
    expect(
      joAsks("couple_log", { hold, grants: [hidden, grant(jo, "couple_log", { validFrom: day(15) })] }),
    ).toBe("not_covered")
  })
  it("Dr Okafor reads on", () =>
    expect(okaforAsks("ratings", { hold, grants: [grant(okafor, "ratings")] })).toBe("permit"))
})
