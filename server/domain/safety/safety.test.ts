import { describe, expect, it } from "vitest"
import { asksQuickCheck, quickCheck } from "./quick-check.ts"
import { screenIsDue } from "./screen-is-due.ts"

const none = { infection: false, bleeding: false, pregnancy_or_surgery: false }

describe("three taps before a trainer session", () => {
  it("let Amara begin when nothing is the matter", () => expect(quickCheck(none)).toEqual({ kind: "clear" }))
  it.each(["infection", "bleeding", "pregnancy_or_surgery"] as const)(
    "hold it kindly for %s, and leave breathing open",
    (question) =>
      expect(quickCheck({ ...none, [question]: true })).toEqual({
        kind: "hold",
        because: [question],
        words: `safety.hold.${question}`,
        stillOpen: ["breathing", "relaxation"],
      }),
  )
  it("hold at the first yes, whatever is left", () =>
    expect(quickCheck({ infection: null, bleeding: true, pregnancy_or_surgery: null })).toMatchObject({
      kind: "hold",
      because: ["bleeding"],
    }))
  it("wait for an answer that is missing", () =>
    expect(quickCheck({ ...none, bleeding: null })).toEqual({ kind: "unanswered", left: ["bleeding"] }))
  it("come before nothing else", () => {
    expect(asksQuickCheck("trainer")).toBe(true)
    expect(asksQuickCheck("breathing")).toBe(false)
  })
})

describe("the longer safety questions", () => {
  const day = (n: number) => Temporal.PlainDate.from("2026-11-01").add({ days: n })
  it.each([
    ["come up before the first session", null, null, 0, "first_time"],
    ["rest after they were answered", day(0), day(1), 10, null],
    ["come up after four weeks", day(0), day(27), 28, "a_month_ago"],
    ["come up after more than two weeks away", day(0), day(2), 17, "time_away"],
    ["rest after two weeks exactly", day(0), day(2), 16, null],
    ["do not come up twice for the same time away", day(16), day(0), 20, null],
    ["rest without a session yet", day(0), null, 20, null],
  ] as const)("%s", (_words, screen, trainer, today, due) =>
    expect(screenIsDue(screen, trainer, day(today))).toBe(due),
  )
})
