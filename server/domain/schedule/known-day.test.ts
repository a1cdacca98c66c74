import { expect, it } from "vitest"
import { isKnownDay } from "./known-day.ts"

it.each(["2026-11-22", "1900-01-01", "2199-12-31"])("takes %s for a day that somebody means", (day) => {
  expect(isKnownDay(day)).toBe(true)
})

it.each(["0026-11-22", "0000-01-01", "9999-12-31", "20226-11-22", "", "tomorrow"])(
  "asks again where a finger slipped: «%s»",
  (day) => {
    expect(isKnownDay(day)).toBe(false)
  },
)
