import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { IsoWeekday } from "../care-plan/plan.ts"
import { atTime, nextTimes, type WeeklyTime } from "./weekly-time.ts"

const mondays: WeeklyTime = {
  weekday: 1,
  time: "19:00",
  zone: "Europe/London",
  everyWeeks: 1,
  startsOn: "2026-01-01",
}
const zones = Intl.supportedValuesOf("timeZone")

describe("19:00 on Mondays", () => {
  it("stays 19:00 over both clock changes in every zone", () => {
    expect(zones.length).toBeGreaterThan(300)
    for (const zone of zones) {
      const times = nextTimes({ ...mondays, zone }, Temporal.Instant.from("2026-01-01T12:00:00Z"), 60)
      expect(times).toHaveLength(60)
      expect(new Set(times.map((time) => `${time.dayOfWeek} ${time.toPlainTime()}`))).toEqual(
        new Set(["1 19:00:00"]),
      )
      const dates = times.map((time) => time.toPlainDate())
      expect(
        dates.every((date, place) => place === 0 || dates[place - 1]?.add({ days: 7 }).equals(date)),
      ).toBe(true)
    }
  })

  it("is another hour of the world's clock in summer", () => {
    const [winter] = nextTimes(mondays, Temporal.Instant.from("2026-01-05T00:00:00Z"), 1)
    const [summer] = nextTimes(mondays, Temporal.Instant.from("2026-07-06T00:00:00Z"), 1)
    expect([winter, summer].map((time) => time?.toInstant().toString())).toEqual([
      "2026-01-05T19:00:00Z",
      "2026-07-06T18:00:00Z",
    ])
  })
})

it("any weekday and hour stays on the wall in any zone, for any year, and comes after the moment that was asked about", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(1 as const, 2 as const),
      fc.integer({ min: 0, max: 3650 }),
      (zone, weekday, hour, everyWeeks, days) => {
        const after = Temporal.Instant.from("2025-01-01T07:31:00Z").add({ hours: 24 * days })
        const time = `${String(hour).padStart(2, "0")}:00`
        // The range above is that of weekdays.
        const weekly = { weekday: weekday as IsoWeekday, time, zone, everyWeeks, startsOn: "2025-01-01" }
        const times = nextTimes(weekly, after, 5)
        expect(times).toHaveLength(5)
        for (const next of times) {
          expect(Temporal.Instant.compare(next.toInstant(), after)).toBe(1)
          expect(next.dayOfWeek).toBe(weekday)
          expect(next.equals(atTime(next.toPlainDate(), time, zone))).toBe(true)
          const isSkipped = next.hour !== hour
          // Only a gap of the clock may move it, and then forward within the same hour or two.
          if (isSkipped) expect(next.hour - hour).toBeGreaterThan(0)
        }
        const [first] = times
        const before = first && atTime(first.toPlainDate().subtract({ days: 7 * everyWeeks }), time, zone)
        const starts = Temporal.PlainDate.from(weekly.startsOn)
        if (before && Temporal.PlainDate.compare(before.toPlainDate(), starts) >= 0) {
          expect(Temporal.Instant.compare(before.toInstant(), after)).toBeLessThanOrEqual(0)
        }
      },
    ),
    { numRuns: 500 },
  )
})

it("a time that the clock skips comes as soon as the clock goes on", () =>
  expect(atTime(Temporal.PlainDate.from("2026-03-29"), "01:30", "Europe/London").toString()).toContain(
    "T02:30",
  ))

it("does not begin before the two begin", () =>
  expect(
    nextTimes({ ...mondays, startsOn: "2027-03-02" }, Temporal.Instant.from("2026-01-01T00:00:00Z"), 1).map(
      String,
    ),
  ).toEqual(["2027-03-08T19:00:00+00:00[Europe/London]"]))
