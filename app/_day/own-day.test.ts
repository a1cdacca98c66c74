import { expect, it } from "vitest"
import { dayIn } from "./own-day.ts"

it("knows the day of a session that Amara began before midnight, where she is", () => {
  const began = new Date("2026-06-01T22:58:00Z")
  expect(dayIn(began, "Europe/London")).toBe("2026-06-01")
  expect(dayIn(began, "Asia/Tehran")).toBe("2026-06-02")
  expect(dayIn(began, "America/Los_Angeles")).toBe("2026-06-01")
})
