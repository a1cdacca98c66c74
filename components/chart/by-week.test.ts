import { describe, expect, it } from "vitest"
import { byWeek, middleHalf, mondayOf } from "./by-week.ts"
import { openingOf } from "./opening.ts"

const session = (on: string, peakPain: number | null = null, rung: string | null = null) => ({
  on,
  peakPain,
  rung,
})

describe("the weeks of Amara's charts", () => {
  it("begin on a Monday and stop at today", () => {
    const weeks = byWeek([session("2026-11-18", 3, "green")], "2026-11-11", "2026-11-22", [])
    expect(weeks.map((week) => week.start)).toEqual(["2026-11-09", "2026-11-16"])
    expect(byWeek([], "2026-11-11", "2026-11-19", []).at(-1)?.days).toEqual([
      false,
      false,
      false,
      false,
      null,
      null,
      null,
    ])
  })

  it("draw a rest week as a rest, not as a gap", () => {
    expect(byWeek([], "2026-10-19", "2026-10-25", ["2026-10-21"])[0]).toMatchObject({
      rest: true,
      pain: null,
    })
  })

  it("show what she used last in the week", () => {
    const sessions = [session("2026-11-20", 3, "green"), session("2026-11-16", 4, "white")]
    expect(byWeek(sessions, "2026-11-16", "2026-11-22", [])[0]?.rung).toBe("green")
  })

  it("leave out numbers that she skipped", () => {
    expect(middleHalf([])).toBeNull()
    expect(byWeek([session("2026-11-16")], "2026-11-16", "2026-11-22", [])[0]?.pain).toBeNull()
  })

  it("let one hard session leave the band alone", () => {
    expect(middleHalf([2, 2, 3, 3, 9])).toEqual({ low: 2, middle: 3, high: 3 })
  })

  it("know that Sunday belongs to the Monday before", () => {
    expect(mondayOf("2026-11-22")).toBe("2026-11-16")
    expect(mondayOf("2026-11-16")).toBe("2026-11-16")
  })
})

describe("the sentence at the top", () => {
  const month = (name: string, pains: number[]) =>
    pains.map((pain, at) => session(`${name}-0${at + 1}`, pain))

  it("says the first month and the last", () => {
    const sessions = [...month("2026-09", [4, 5, 4, 5]), ...month("2026-11", [2, 3, 2, 3])]
    expect(openingOf(sessions)).toEqual({
      first: { month: "2026-09", low: 4, high: 5 },
      last: { month: "2026-11", low: 2, high: 3 },
    })
  })

  it("says nothing from two sessions", () => {
    expect(openingOf([...month("2026-09", [4, 5]), ...month("2026-11", [2, 3, 2])])).toBeNull()
  })
})
