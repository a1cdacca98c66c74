import { expect, it } from "vitest"
import { asksDayAfter, dayAfterOf } from "./day-after.ts"

const today = Temporal.PlainDate.from("2026-11-23")
const trainer = (id: string, daysAgo: number, nextDay: number | null = null) => ({
  id,
  on: today.subtract({ days: daysAgo }),
  pain: { before: 1, peak: 3, after: 1, nextDay },
})

it("asks Amara once how she is on the day after, about the last time of that day", () => {
  expect(dayAfterOf([trainer("a", 3), trainer("b", 1), trainer("c", 1), trainer("d", 0)], today)).toBe("c")
})

it("asks no more once she has told, nor on any later day", () => {
  expect(dayAfterOf([trainer("b", 1, 0), trainer("c", 1)], today)).toBeNull()
  expect(dayAfterOf([trainer("a", 2)], today)).toBeNull()
  expect(dayAfterOf([], today)).toBeNull()
})

it("has a place for it from the next day on, and where it was told before", () => {
  const log = { activity: "trainer" as const, pain: { before: 1, peak: 3, after: 1, nextDay: null } }
  const told = { ...log, pain: { ...log.pain, nextDay: 2 } }
  expect(asksDayAfter(log, today.subtract({ days: 9 }), today)).toBe(true)
  expect(asksDayAfter(log, today, today)).toBe(false)
  expect(asksDayAfter(told, today, today)).toBe(true)
  expect(asksDayAfter({ ...log, activity: "breathing" }, today.subtract({ days: 1 }), today)).toBe(false)
})
