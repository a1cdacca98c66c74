import { describe, expect, it } from "vitest"
import { breathAt } from "./breath.ts"
import { clockWords, minutesOf } from "./session-clock.ts"

const pace = { inSeconds: 4, holdSeconds: 0, outSeconds: 6 }

describe("the pacer", () => {
  it("counts Amara in for 4 and out for 6", () => {
    expect(breathAt(pace, 0)).toMatchObject({ phase: "in", count: 1 })
    expect(breathAt(pace, 3900)).toMatchObject({ phase: "in", count: 4 })
    expect(breathAt(pace, 4000)).toMatchObject({ phase: "out", count: 1 })
    expect(breathAt(pace, 9999)).toMatchObject({ phase: "out", count: 6 })
    expect(breathAt(pace, 10_000)).toMatchObject({ phase: "in", count: 1 })
  })

  it("waits between in and out when her therapist asks for it", () => {
    expect(breathAt({ ...pace, holdSeconds: 2 }, 5000)).toEqual({ phase: "hold", count: 2, fullness: 1 })
  })

  it("is full at the end of the breath in and empty at the end of the breath out", () => {
    expect(breathAt(pace, 3999).fullness).toBeCloseTo(1, 2)
    expect(breathAt(pace, 9999).fullness).toBeCloseTo(0, 2)
  })
})

describe("the clock of a session", () => {
  it("says the time that has gone", () => {
    expect(clockWords(192_000)).toBe("3:12")
    expect(clockWords(0)).toBe("0:00")
  })

  it("keeps whole minutes, and one that was nearly done counts", () => {
    expect(minutesOf(192_000)).toBe(3)
    expect(minutesOf(175_000)).toBe(3)
    expect(minutesOf(20_000)).toBe(0)
    expect(minutesOf(8_000_000)).toBe(60)
  })
})
