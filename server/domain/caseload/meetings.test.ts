import { expect, it } from "vitest"
import { lastAndNext } from "./meetings.ts"

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
