import type { Choosable } from "#components/sign-in/first-sign-in-form.tsx"

export const zoneChoice = (value: string): Choosable => ({ value, label: value.replaceAll("_", " ") })

/** The zones to choose among, and the one that somebody lives by: browsers and servers call some by different names. */
export const withZone = (zones: readonly Choosable[], own: string | undefined): readonly Choosable[] =>
  own === undefined || zones.some(({ value }) => value === own) ? zones : [zoneChoice(own), ...zones]
