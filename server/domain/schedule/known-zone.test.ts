import { expect, it } from "vitest"
import { isKnownZone } from "./known-zone.ts"

it.each(["Europe/London", "Asia/Kolkata", "Asia/Calcutta", "Europe/Kyiv", "UTC", "Etc/GMT+5"])(
  "knows where somebody is whose device says %s",
  (zone) => expect(isKnownZone(zone)).toBe(true),
)

it.each(["", "Atlantis", "Europe/London\u0000"])("knows no place called «%s»", (zone) =>
  expect(isKnownZone(zone)).toBe(false),
)
