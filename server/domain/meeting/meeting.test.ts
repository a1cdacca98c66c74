import { expect, it } from "vitest"
import { coming, lastAndNext, startOf, troubleWith } from "./meeting.ts"

const at = (day: string, time = "11:00") => ({ day, time, zone: "Europe/London" })

it("finds when Amara and Dr Okafor last met, and when they meet next", () => {
  const meetings = [at("2026-11-30"), at("2026-10-12"), at("2026-11-09"), at("2026-12-14")]
  expect(lastAndNext(meetings, Temporal.Instant.from("2026-11-22T06:00:00Z"))).toEqual({
    last: at("2026-11-09"),
    next: at("2026-11-30"),
  })
})

it("keeps eleven o'clock in London over the clock change", () => {
  const summer = Temporal.Instant.from("2026-10-24T10:30:00Z")
  const winter = Temporal.Instant.from("2026-10-26T10:30:00Z")
  expect(lastAndNext([at("2026-10-24")], summer).last).toEqual(at("2026-10-24"))
  expect(lastAndNext([at("2026-10-26")], winter).next).toEqual(at("2026-10-26"))
})

it("knows of nothing where nothing was agreed", () => {
  expect(lastAndNext([], Temporal.Instant.from("2026-11-22T06:00:00Z"))).toEqual({ last: null, next: null })
})

const zones = Intl.supportedValuesOf("timeZone")

it("is at the agreed hour on the wall on every day of two years, over every clock change, in every zone", () => {
  expect(zones.length).toBeGreaterThan(300)
  const first = Temporal.PlainDate.from("2026-01-01")
  for (const zone of zones)
    for (let days = 0; days < 730; days += 1) {
      const day = first.add({ days }).toString()
      const wall = startOf({ day, time: "11:00", zone }).toZonedDateTimeISO(zone).toPlainDateTime()
      if (wall.toString() !== `${day}T11:00:00`)
        expect({ zone, wall: wall.toString() }).toEqual({ zone, day })
    }
})

it("takes each minute of the nights on which a clock changes, but those that the clock skips", () => {
  const nights = {
    "Europe/London": "2027-03-28",
    "America/New_York": "2027-03-14",
    "Australia/Lord_Howe": "2027-10-03",
  }
  const now = Temporal.Instant.from("2026-11-22T06:00:00Z")
  for (const [zone, day] of Object.entries(nights)) {
    const length = Temporal.PlainDate.from(day).toZonedDateTime(zone).hoursInDay
    const times = Array.from({ length: 1440 }, (_, at) =>
      Temporal.PlainTime.from("00:00").add({ minutes: at }),
    )
    const skipped = times.filter(
      (time) => troubleWith({ day, time: time.toString().slice(0, 5), zone }, now)?.time,
    )
    expect({ zone, skipped: skipped.length }).toEqual({ zone, skipped: (24 - length) * 60 })
  }
  for (const time of ["00:30", "01:30", "02:30"])
    expect(troubleWith({ day: "2027-10-31", time, zone: "Europe/London" }, now)).toBeNull()
})

it("is not set for a time that has passed, a slip in the year, a day or a place that is nowhere", () => {
  const now = Temporal.Instant.from("2026-11-22T11:00:00Z")
  const on = (day: string, time = "11:00", zone = "Europe/London") => troubleWith({ day, time, zone }, now)
  expect(on("2026-11-22")).toEqual({ day: "past" })
  expect(on("2026-11-22", "11:01")).toBeNull()
  expect(on("2026-11-22", "11:30", "Europe/Paris")).toEqual({ day: "past" })
  expect(on("2028-11-22")).toBeNull()
  expect(on("2062-11-22")).toEqual({ day: "too_far" })
  expect(on("2027-02-30")).toEqual({ day: "not_a_day" })
  expect(on("2027-02-03", "11:00", "Mars/Olympus")).toEqual({ zone: "not_a_zone" })
})

it("says which are still to come, the soonest first", () => {
  const now = Temporal.Instant.from("2026-11-22T06:00:00Z")
  expect(coming([at("2026-12-14"), at("2026-10-12"), at("2026-11-30")], now)).toEqual([
    at("2026-11-30"),
    at("2026-12-14"),
  ])
})
