import { describe, expect, it } from "vitest"
import { asksQuickCheck, notAnswered, quickCheck, quickQuestions } from "./quick-check.ts"
import {
  type ConcernQuestion,
  checkExamination,
  mayTakeBack,
  type RedLock,
  redLock,
  type SafetyEvent,
} from "./red-lock.ts"
import { screenIsDue } from "./screen-is-due.ts"

const none = { bleeding: false, pregnancy: false, wound: false }

describe("three taps before a trainer session", () => {
  it("let Amara begin when nothing is the matter", () => expect(quickCheck(none)).toEqual({ kind: "clear" }))
  it.each(quickQuestions)("hold it for %s", (because) =>
    expect(quickCheck({ ...none, [because]: true })).toEqual({ kind: "hold", because }),
  )
  it("hold at the first yes, whatever is left", () =>
    expect(quickCheck({ bleeding: null, pregnancy: true, wound: null })).toEqual({
      kind: "hold",
      because: "pregnancy",
    }))
  it("come one after another", () => {
    expect(quickCheck(notAnswered)).toEqual({ kind: "ask", question: "bleeding", at: 0 })
    expect(quickCheck({ ...none, wound: null })).toEqual({ kind: "ask", question: "wound", at: 2 })
  })
  it("come before nothing else", () => {
    expect(asksQuickCheck("trainer")).toBe(true)
    expect(asksQuickCheck("breathing")).toBe(false)
  })
})

const keptAt = Temporal.Instant.from("2026-11-12T19:00:00Z")
const on = Temporal.PlainDate.from("2026-11-12")
const concern = (id: string, question: ConcernQuestion = "bleeding"): SafetyEvent => ({
  kind: "concern",
  id,
  question,
  on,
  keptAt,
})
const clearance = (concernId: string): SafetyEvent => ({ kind: "clearance", concernId })
const held = (events: SafetyEvent[]): RedLock => {
  const lock = redLock(events)
  if (!lock) throw new Error("nothing holds")
  return lock
}

describe("a red lock", () => {
  it("is not there before Amara said yes to something", () => expect(redLock([])).toBeNull())
  it("holds from a yes on, and names each question once", () =>
    expect(redLock([concern("a"), concern("b"), concern("c", "wound")])).toMatchObject({
      concern: { id: "a" },
      questions: ["bleeding", "wound"],
    }))
  it("holds as well after a session that ended with a worry", () =>
    expect(redLock([concern("a", "worry")])).toMatchObject({ questions: ["worry"] }))
  it("opens when somebody has looked, for all that was said before", () =>
    expect(redLock([concern("a"), concern("b"), clearance("b")])).toBeNull())
  it("holds again for what she says after that", () =>
    expect(redLock([concern("a"), clearance("a"), concern("b")])).toMatchObject({ concern: { id: "b" } }))
  it("does not open for a clearance of something else", () =>
    expect(redLock([concern("a"), clearance("x")])).not.toBeNull())
  it("does not open by time: nothing in it looks at a clock", () => expect(redLock.length).toBe(1))
  it("of a slip of the finger can be taken back for a quarter of an hour", () => {
    expect(mayTakeBack(held([concern("a")]), keptAt.add({ minutes: 14 }))).toBe(true)
    expect(mayTakeBack(held([concern("a")]), keptAt.add({ minutes: 15 }))).toBe(false)
  })
})

describe("what Amara says of an examination", () => {
  const today = Temporal.PlainDate.from("2026-11-20")
  const says = (examinedBy: string, examinedOn: string) =>
    checkExamination({ examinedBy, examinedOn }, held([concern("a")]), today)
  it("is taken with a name and a day", () => expect(says("Dr Hart", "2026-11-14")).toEqual([]))
  it("may be of the very day", () => {
    expect(says("the clinic", "2026-11-12")).toEqual([])
    expect(says("the clinic", "2026-11-20")).toEqual([])
  })
  it.each([
    ["without a name", " ", "2026-11-14", "examinedBy", "examiner_missing"],
    ["with a whole story for a name", "a".repeat(81), "2026-11-14", "examinedBy", "too_long"],
    ["of a day before she was worried", "Dr Hart", "2026-11-11", "examinedOn", "before_the_concern"],
    ["of tomorrow", "Dr Hart", "2026-11-21", "examinedOn", "in_the_future"],
    ["of no day at all", "Dr Hart", "", "examinedOn", "not_a_day"],
    ["of a day that never was", "Dr Hart", "2026-11-31", "examinedOn", "not_a_day"],
  ])("is asked for again %s", (_words, by, day, field, reason) =>
    expect(says(by, day)).toEqual([{ field, reason }]),
  )
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
