import { describe, expect, it } from "vitest"
import { isTimeToSend, wantsMail } from "./when-to-send.ts"

const zone = "Europe/London"
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[${zone}]`).toInstant()
const isTime = (room: "mine" | "ours" | "caseload", since: string, now: string) =>
  isTimeToSend(room, zone, at(since), at(now))

describe("a mail to Amara or Dr Okafor", () => {
  it("leaves her a quarter of an hour to see it by herself", () => {
    expect(isTime("mine", "2026-11-03T11:00", "2026-11-03T11:14")).toBe(false)
    expect(isTime("mine", "2026-11-03T11:00", "2026-11-03T11:15")).toBe(true)
  })

  it("waits until the morning for what came in the night", () => {
    expect(isTime("caseload", "2026-11-03T20:30", "2026-11-03T22:00")).toBe(false)
    expect(isTime("caseload", "2026-11-03T20:30", "2026-11-04T08:59")).toBe(false)
    expect(isTime("caseload", "2026-11-03T20:30", "2026-11-04T09:00")).toBe(true)
  })
})

describe("a mail to Jo", () => {
  it("goes at six in the evening by his own clock, and at no other hour", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"))
    const open = hours.filter((hour) => isTime("ours", "2026-11-02T23:00", `2026-11-03T${hour}:30`))
    expect(open).toEqual(["18"])
  })

  it("is not about what Amara did within that hour", () => {
    expect(isTime("ours", "2026-11-03T18:10", "2026-11-03T18:20")).toBe(false)
    expect(isTime("ours", "2026-11-03T17:59", "2026-11-03T18:20")).toBe(true)
  })

  it("goes at six on the day when the clocks change too", () => {
    expect(isTime("ours", "2026-03-28T20:00", "2026-03-29T18:00")).toBe(true)
    expect(isTime("ours", "2026-03-28T20:00", "2026-03-29T17:00")).toBe(false)
  })
})

describe("who is written to", () => {
  it("is nobody beside a bed who did not ask for it, and a clinician who did not decline", () => {
    expect([wantsMail(null, "mine"), wantsMail(null, "ours"), wantsMail(null, "caseload")]).toEqual([
      false,
      false,
      true,
    ])
  })

  it("is whoever asked, and nobody who declined", () => {
    expect([wantsMail(true, "ours"), wantsMail(false, "caseload")]).toEqual([true, false])
  })
})
