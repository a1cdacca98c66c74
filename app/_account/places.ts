import type { Choosable } from "#components/sign-in/first-sign-in-form.tsx"
import { countryCodes } from "../(front)/welcome/countries.ts"
import { zoneChoice } from "./with-zone.ts"

/** Countries and time zones, as a person chooses among them. */
export function placesToChoose(): { countries: Choosable[]; zones: Choosable[] } {
  const names = new Intl.DisplayNames(["en"], { type: "region" })
  const countries = countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return { countries, zones: Intl.supportedValuesOf("timeZone").map(zoneChoice) }
}
