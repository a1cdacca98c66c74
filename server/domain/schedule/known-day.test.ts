import { describe, expect, it } from "vitest"
import { isAhead, isKnownDay } from "./known-day.ts"

it.each(["2026-11-22", "1900-01-01", "2199-12-31"])("takes %s for a day that somebody means", (day) => {
  expect(isKnownDay(day)).toBe(true)
})

it.each(["0026-11-22", "0000-01-01", "9999-12-31", "20226-11-22", "", "tomorrow"])(
  "asks again where a finger slipped: «%s»",
  (day) => {
    expect(isKnownDay(day)).toBe(false)
  },
)

describe("a day that has not come", () => {
  const noon = Temporal.Instant.from("2026-11-22T12:00:00Z")
  it.each([
    ["is today in London", "2026-11-22", "Europe/London", false],
    ["is tomorrow in London", "2026-11-23", "Europe/London", true],
    ["has come already in Auckland", "2026-11-23", "Pacific/Auckland", false],
    ["comes later still in Auckland", "2026-11-24", "Pacific/Auckland", true],
    ["is next year", "2027-01-01", "Europe/London", true],
    ["was last year", "2025-12-31", "Europe/London", false],
  ])("%s: %s, %s", (_, day, zone, expected) => expect(isAhead(day, zone, noon)).toBe(expected))
})
