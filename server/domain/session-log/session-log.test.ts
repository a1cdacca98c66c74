import { describe, expect, it } from "vitest"
import { defaultTemplate } from "../care-plan/default-template.ts"
import { afterLog } from "./after-log.ts"
import { checkLog } from "./check-log.ts"
import type { SessionLog } from "./session-log.ts"
import { splitByCategory } from "./split-by-category.ts"

const amaras: SessionLog = {
  activity: "trainer",
  planItemId: "trainer",
  ladderItemId: "size-3",
  ladderItemLabel: "green",
  minutes: 3,
  pain: { before: 1, peak: 3, after: 1, nextDay: null },
  anxiety: { before: 4, peak: 5, after: null },
  endedBy: "chose_to_stop",
  depth: "half",
  tightening: "some",
  numbed: false,
  note: "It tightened at first. I waited.",
  noteIsShared: false,
}
const evening = { on: "2026-11-22", zone: "Europe/London" }
const now = Temporal.Instant.from("2026-11-22T20:00:00Z")

describe("Amara's session is kept apart by category", () => {
  it("so that a reader of trainer steps learns the item and the minutes and no more", () =>
    expect(splitByCategory(amaras).trainer_step).toEqual({
      itemId: "size-3",
      itemLabel: "green",
      minutes: 3,
    }))

  it("so that depth, tightening and how it ended stay with the ratings", () =>
    expect(splitByCategory(amaras).ratings).toEqual({
      pain: amaras.pain,
      anxiety: amaras.anxiety,
      endedBy: "chose_to_stop",
      depth: "half",
      tightening: "some",
      numbed: false,
      minutes: null,
    }))

  it("and her note is withheld until she marks it", () => {
    expect(splitByCategory(amaras).notes).toEqual({ text: amaras.note, withheld: true })
    expect(splitByCategory({ ...amaras, noteIsShared: true }).notes?.withheld).toBe(false)
  })

  it("and an empty note leaves no row", () =>
    expect(splitByCategory({ ...amaras, note: " " }).notes).toBeNull())

  it("and breathing leaves no trainer step", () => {
    const parts = splitByCategory({ ...amaras, activity: "breathing", ladderItemId: null, minutes: 5 })
    expect(parts.trainer_step).toBeNull()
    expect(parts.ratings.minutes).toBe(5)
  })

  it("and a trainer session without a named item leaves none either", () =>
    expect(splitByCategory({ ...amaras, ladderItemId: null }).trainer_step).toBeNull())
})

describe("a log", () => {
  const isKept = (log: SessionLog) => checkLog(log, evening, now).kind === "loggable"

  it.each([
    ["of 0 minutes, because she held it in her hand", { minutes: 0, depth: "not_inserted" }],
    ["of an hour", { minutes: 60 }],
    ["with every number skipped", { pain: { before: null, peak: null, after: null, nextDay: null } }],
    [
      "with pain that no rule about progress would like",
      { pain: { before: 9, peak: 10, after: 9, nextDay: 10 } },
    ],
    ["with a strongest that is less than before", { pain: { before: 5, peak: 1, after: 0, nextDay: null } }],
    ["of something that is not in the plan", { planItemId: null, ladderItemId: "size-4" }],
  ] as const)("%s is kept", (_words, part) => expect(isKept({ ...amaras, ...part })).toBe(true))

  it.each([
    ["61 minutes", { minutes: 61 }, "minutes", "out_of_range"],
    ["minutes below none", { minutes: -1 }, "minutes", "out_of_range"],
    ["half a minute", { minutes: 0.5 }, "minutes", "not_whole"],
    ["pain of 11", { pain: { ...amaras.pain, peak: 11 } }, "pain.peak", "out_of_range"],
    ["a next day of 11", { pain: { ...amaras.pain, nextDay: 11 } }, "pain.nextDay", "out_of_range"],
    ["anxiety of 2.5", { anxiety: { ...amaras.anxiety, before: 2.5 } }, "anxiety.before", "not_whole"],
    ["a note like a book", { note: "a".repeat(4001) }, "note", "too_long"],
  ] as const)("with %s gets a reason beside the field", (_words, part, field, reason) =>
    expect(checkLog({ ...amaras, ...part }, evening, now)).toEqual({
      kind: "refused",
      problems: [{ field, reason }],
    }),
  )

  it.each([
    ["tomorrow", { on: "2026-11-23", zone: "Europe/London" }, "performed.on", "in_the_future"],
    ["the 31st of June", { on: "2026-06-31", zone: "Europe/London" }, "performed.on", "not_a_day"],
    ["a place that is on no map", { on: "2026-11-22", zone: "Mars/Olympus" }, "performed.zone", "not_a_zone"],
  ] as const)("of %s gets a reason beside the field", (_words, performed, field, reason) =>
    expect(checkLog(amaras, performed, now)).toEqual({ kind: "refused", problems: [{ field, reason }] }),
  )

  it("of tomorrow's date is today where the day has already turned", () =>
    expect(checkLog(amaras, { on: "2026-11-23", zone: "Pacific/Auckland" }, now).kind).toBe("loggable"))

  it("shows every reason at once", () =>
    expect(
      checkLog({ ...amaras, minutes: 99, pain: { ...amaras.pain, before: -1 } }, evening, now),
    ).toMatchObject({
      problems: [{ field: "minutes" }, { field: "pain.before" }],
    }))
})

describe("after saving, Amara", () => {
  const numbers = defaultTemplate.stepCriteria
  it.each([
    ["reads that stopping is practice too", {}, "stopped_early"],
    ["is thanked", { endedBy: "planned" }, "thanks"],
    ["waits until somebody has looked when something worries her", { endedBy: "red_flag" }, "held"],
    ["is asked about safety after strong pain", { pain: { ...amaras.pain, peak: 7 } }, "safety_form"],
    [
      "is asked about safety when the next day is worse",
      { pain: { ...amaras.pain, nextDay: 3 } },
      "safety_form",
    ],
    [
      "is not asked when she skipped the numbers",
      { pain: { before: null, peak: null, after: null, nextDay: null } },
      "stopped_early",
    ],
  ] as const)("%s", (_words, part, show) => expect(afterLog({ ...amaras, ...part }, numbers).show).toBe(show))
})
