/** Where a number was read, and on which day. A named clinician or the operator still has to review each. */
export type NumberSource = { url: string; checkedOn: string }

export type HelpNumber = {
  number: string
  source: NumberSource
  /** The part of the country that it serves, where that is not all of it; a key of the words. */
  only?: "not_northern_ireland"
}

export type HelpNumbers = {
  emergency: HelpNumber | null
  nurse: HelpNumber | null
  /** Who reviewed the numbers of this country; null until a named clinician does. */
  reviewedBy: string | null
}

const checkedOn = "2026-11-22"
const read = (number: string, url: string): HelpNumber => ({ number, source: { url, checkedOn } })

const emergencyOnly = (emergency: HelpNumber): HelpNumbers => ({ emergency, nurse: null, reviewedBy: null })

// A nurse line only where one number serves the country. Canada's 811 does not reach all of its provinces.
const known: { readonly [country: string]: HelpNumbers } = {
  GB: {
    emergency: read("999", "https://wmas.nhs.uk/999-or-111/"),
    nurse: {
      ...read("111", "http://www.nhsdirect.wales.nhs.uk/encyclopaedia/o/article/outofhoursservices"),
      only: "not_northern_ireland",
    },
    reviewedBy: null,
  },
  IE: emergencyOnly(read("112", "https://www2.hse.ie/emergencies/when-to-call-112-or-999/")),
  US: emergencyOnly(read("911", "https://www.fcc.gov/consumer-information")),
  CA: emergencyOnly(read("911", "https://www.hss.gov.nt.ca/en/services/811")),
  AU: {
    emergency: read("000", "https://www.healthdirect.gov.au/what-care-do-i-need"),
    nurse: read("1800022222", "https://www.healthdirect.gov.au/what-care-do-i-need"),
    reviewedBy: null,
  },
  NZ: {
    emergency: read(
      "111",
      "https://www.newdunedinhospital.nz/keeping-well/health-info-for-public/where-to-go-for-care/",
    ),
    nurse: read(
      "0800611116",
      "https://www.health.govt.nz/your-health/services-and-support/health-care-services/healthline/common-questions-about-healthline",
    ),
    reviewedBy: null,
  },
}

// The states of the Union, with Iceland, Norway and Switzerland.
const europe = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE CH NO IS".split(" "),
)
const inEurope = emergencyOnly(read("112", "https://vugd.gov.lv/en/single-emergency-call-number-112-europe"))
const none: HelpNumbers = { emergency: null, nurse: null, reviewedBy: null }

export function helpNumbers(country: string | null): HelpNumbers {
  if (country === null) return none
  return known[country] ?? (europe.has(country) ? inEurope : none)
}
