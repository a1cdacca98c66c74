import { describe, expect, it } from "vitest"
import { defaultTemplate } from "../care-plan/default-template.ts"
import type { DoseDays, PlanItem } from "../care-plan/plan.ts"
import { dayOf, nextOccurrence } from "./day-of.ts"
import { noPractice, type Practice } from "./practice.ts"
import { type PracticeDay, plannedOn, practiceByWeek, practiceOver } from "./practice-by-week.ts"
import { weekdaysOf } from "./week.ts"

const date = (text: string) => Temporal.PlainDate.from(text)
const monday = date("2026-11-16")
const tuesday = date("2026-11-17")
const wednesday = date("2026-11-18")
const thursday = date("2026-11-19")
const friday = date("2026-11-20")
const sunday = date("2026-11-22")

const states = (on: Temporal.PlainDate, practice: Partial<Practice> = {}) =>
  Object.fromEntries(
    dayOf(defaultTemplate, { ...noPractice, ...practice }, on).items.map(({ item, state }) => [
      item.id,
      state,
    ]),
  )
const itemWith = (days: DoseDays): PlanItem => {
  const [first] = defaultTemplate.items
  if (first === undefined) throw new Error("the template has items")
  return { ...first, dose: { ...first.dose, days } }
}

describe("the page of the day", () => {
  it("has breathing and pelvic floor daily, and stretches and trainer on three spread days", () => {
    const all = { breathing: "open", stretches: "open", "pelvic-floor": "open", trainer: "open" }
    const daily = { breathing: "open", "pelvic-floor": "open" }
    expect([monday, wednesday, friday].map((day) => states(day))).toEqual([all, all, all])
    expect([tuesday, sunday].map((day) => states(day))).toEqual([daily, daily])
  })

  it("leaves what two people do together to its own times", () =>
    expect(states(monday)).not.toHaveProperty("sensate-focus"))

  it("shows what Amara has done, on any day", () =>
    expect(states(tuesday, { done: [{ itemId: "trainer", on: tuesday }] })).toHaveProperty("trainer", "done"))

  it("asks for no fourth time once three are done", () => {
    const done = [monday, tuesday, wednesday].map((on) => ({ itemId: "trainer", on }))
    expect(states(friday, { done })).not.toHaveProperty("trainer")
    expect(states(date("2026-11-23"), { done })).toHaveProperty("trainer", "open")
  })

  it("leaves every other day of the week as it was when Amara breathes twice on Monday", () => {
    const done = [monday, monday, tuesday, tuesday, wednesday, wednesday, thursday].map((on) => ({
      itemId: "breathing",
      on,
    }))
    for (const day of [friday, sunday]) expect(states(day, { done })).toHaveProperty("breathing", "open")
    const { items } = dayOf(defaultTemplate, { ...noPractice, done }, thursday)
    expect(items.find(({ item }) => item.id === "breathing")?.comesRound).toEqual(friday)
    const trainer = [monday, monday, monday].map((on) => ({ itemId: "trainer", on }))
    expect(states(friday, { done: trainer })).toHaveProperty("trainer", "open")
  })

  it("moves what Amara leaves today to the next free day, and she can bring it back", () => {
    const notToday = { itemId: "trainer", on: monday, answer: "not_today" } as const
    expect(states(monday, { answers: [notToday] })).toHaveProperty("trainer", "not_today")
    expect(states(tuesday, { answers: [notToday] })).toHaveProperty("trainer", "open")
    expect(states(thursday, { answers: [notToday] })).not.toHaveProperty("trainer")
    const back = { ...notToday, answer: "bring_back" } as const
    expect(states(monday, { answers: [notToday, back] })).toHaveProperty("trainer", "open")
    expect(states(tuesday, { answers: [notToday, back] })).not.toHaveProperty("trainer")
  })

  it("moves it on again when that day is not the one either", () => {
    const answers = [monday, tuesday].map((on) => ({ itemId: "trainer", on, answer: "not_today" }) as const)
    expect(states(tuesday, { answers })).toHaveProperty("trainer", "not_today")
    expect(states(thursday, { answers })).toHaveProperty("trainer", "open")
  })

  it("lets it go with the week: nothing piles up", () => {
    const answers = [monday, tuesday, wednesday, thursday, friday, date("2026-11-21"), sunday].map(
      (on) => ({ itemId: "trainer", on, answer: "not_today" }) as const,
    )
    expect(states(date("2026-11-24"), { answers })).not.toHaveProperty("trainer")
  })

  it("rests for a day or a week, and what was done all the same is shown", () => {
    const day = dayOf(defaultTemplate, { ...noPractice, rests: [{ kind: "day", on: monday }] }, monday)
    expect(day.isResting).toBe(true)
    expect(day.items.every(({ state }) => state === "resting")).toBe(true)
    const week = {
      rests: [{ kind: "week", on: wednesday }],
      done: [{ itemId: "breathing", on: friday }],
    } as const
    expect(states(friday, week)).toMatchObject({ breathing: "done", trainer: "resting" })
    expect(states(date("2026-11-23"), week)).toMatchObject({ trainer: "open" })
  })

  it("keeps to named days", () => {
    const item = itemWith({ kind: "weekdays", weekdays: [5, 2] })
    const practice: Practice = {
      ...noPractice,
      answers: [{ itemId: item.id, on: tuesday, answer: "not_today" }],
    }
    const isOn = (day: Temporal.PlainDate) => dayOf({ items: [item] }, practice, day).items.length > 0
    expect([monday, tuesday, wednesday, friday].map(isOn)).toEqual([false, true, false, true])
  })
})

describe("when it comes round again", () => {
  const twice = itemWith({ kind: "weekdays", weekdays: [2, 5] })
  it("is the next of its days", () => {
    expect(nextOccurrence(twice, noPractice, tuesday)).toEqual(friday)
    expect(nextOccurrence(twice, noPractice, friday)).toEqual(date("2026-11-24"))
  })
  it("waits for the end of a rest", () =>
    expect(nextOccurrence(twice, { ...noPractice, rests: [{ kind: "week", on: monday }] }, monday)).toEqual(
      date("2026-11-24"),
    ))
  it("is left open when everything rests for longer", () => {
    const rests = [monday, date("2026-11-23"), date("2026-11-30")].map(
      (on) => ({ kind: "week", on }) as const,
    )
    expect(nextOccurrence(twice, { ...noPractice, rests }, monday)).toBeNull()
  })
})

it.each([
  [1, [1]],
  [2, [1, 4]],
  [3, [1, 3, 5]],
  [4, [1, 2, 4, 6]],
  [5, [1, 2, 3, 5, 6]],
  [6, [1, 2, 3, 4, 5, 6]],
  [7, [1, 2, 3, 4, 5, 6, 7]],
])("%i times a week are spread over it", (times, weekdays) =>
  expect(weekdaysOf({ kind: "times_a_week", times })).toEqual(weekdays),
)

describe("practice by week", () => {
  const practised = (day: Temporal.PlainDate, done: number): PracticeDay => ({
    itemId: "trainer",
    day,
    planned: 1,
    done,
    isJoint: false,
  })
  const days = [
    practised(monday, 1),
    practised(wednesday, 0),
    practised(friday, 1),
    practised(date("2026-11-30"), 1),
  ]

  it("shows every week, the quiet ones too, and each day that something was done", () =>
    expect(practiceByWeek(days, [], monday, date("2026-12-02"))).toEqual([
      {
        monday,
        planned: 3,
        done: 2,
        isRest: false,
        filledDays: [true, false, false, false, true, false, false],
      },
      { monday: date("2026-11-23"), planned: 0, done: 0, isRest: false, filledDays: Array(7).fill(false) },
      {
        monday: date("2026-11-30"),
        planned: 1,
        done: 1,
        isRest: false,
        filledDays: [true, ...Array(6).fill(false)],
      },
    ]))
  it("draws a rest week as a rest, and expects nothing of it", () =>
    expect(practiceByWeek(days, [{ kind: "week", on: thursday }], monday, monday)).toMatchObject([
      { isRest: true, planned: 0, done: 2 },
    ]))
  it("is empty when the end comes before the beginning", () =>
    expect(practiceByWeek(days, [], sunday, date("2026-11-01"))).toEqual([]))
  it("adds up the last 7 and 28 days", () => {
    expect(practiceOver(days, [], sunday, 7)).toEqual({ planned: 3, done: 2 })
    expect(practiceOver(days, [{ kind: "day", on: wednesday }], sunday, 7)).toEqual({ planned: 2, done: 2 })
    expect(practiceOver(days, [], date("2026-12-01"), 28)).toEqual({ planned: 4, done: 3 })
  })
  it("knows what a plan puts on a day, the time for two included", () =>
    expect(plannedOn(defaultTemplate, monday)).toEqual([
      "breathing",
      "stretches",
      "pelvic-floor",
      "trainer",
      "sensate-focus",
    ]))
})
