export type HelpNumbers = { emergency: string | null; nurse: string | null }

// Emergency numbers as their governments publish them; a nurse line only where one number serves the country.
const known: { readonly [country: string]: HelpNumbers } = {
  GB: { emergency: "999", nurse: "111" },
  IE: { emergency: "112", nurse: null },
  US: { emergency: "911", nurse: null },
  CA: { emergency: "911", nurse: "811" },
  AU: { emergency: "000", nurse: "1800022222" },
  NZ: { emergency: "111", nurse: "0800611116" },
}

const europe = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE CH NO IS".split(" "),
)

export function helpNumbers(country: string | null): HelpNumbers {
  if (country === null) return { emergency: null, nurse: null }
  return known[country] ?? { emergency: europe.has(country) ? "112" : null, nurse: null }
}
