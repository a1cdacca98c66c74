import { describe, expect, it } from "vitest"
import { isoWeekdays, onWeekdays, withWeekday } from "./weekdays.ts"

describe("Dr Okafor names the days of Amara's stretches", () => {
  it("and three times a week begins as Monday, Wednesday and Friday", () =>
    expect(onWeekdays(3)).toEqual({ kind: "weekdays", weekdays: [1, 3, 5] }))

  it("and every number of times gets as many days, none twice", () => {
    for (const times of isoWeekdays) {
      const days = onWeekdays(times)
      expect(days.kind === "weekdays" && new Set(days.weekdays).size).toBe(times)
    }
  })

  it("and a number that is still being typed gives one day", () => {
    expect(onWeekdays(Number.NaN)).toEqual({ kind: "weekdays", weekdays: [1] })
    expect(onWeekdays(50)).toEqual({ kind: "weekdays", weekdays: [...isoWeekdays] })
  })

  it("and puts a day in where it belongs, or takes it out", () => {
    expect(withWeekday([1, 5], 3)).toEqual({ kind: "weekdays", weekdays: [1, 3, 5] })
    expect(withWeekday([1, 3, 5], 3)).toEqual({ kind: "weekdays", weekdays: [1, 5] })
  })
})
