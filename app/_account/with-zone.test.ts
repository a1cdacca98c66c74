import { expect, it } from "vitest"
import { withZone, zoneChoice } from "./with-zone.ts"

const zones = ["Asia/Calcutta", "Europe/London"].map(zoneChoice)

it("offers somebody in Delhi the name that their own browser says, first", () => {
  expect(withZone(zones, "Asia/Kolkata")[0]).toEqual({ value: "Asia/Kolkata", label: "Asia/Kolkata" })
})

it("offers nobody a zone twice, and nothing more while theirs is not known", () => {
  expect(withZone(zones, "Europe/London")).toEqual(zones)
  expect(withZone(zones, undefined)).toEqual(zones)
})
