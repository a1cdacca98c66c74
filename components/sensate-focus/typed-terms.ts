import { textOf } from "#components/submission/fields.ts"
import type { AgreementTerms } from "./joint.ts"

const fields = [
  "stage",
  "alsoOffLimits",
  "ban",
  "daysAWeek",
  "minutes",
  "startsFirst",
  "stopWord",
  "ifDeclined",
  "reviewOn",
  "zone",
] as const

/** Terms as they stand in the form, also half typed. */
export type TypedTerms = Record<(typeof fields)[number], string>

export const typedFrom = (terms: AgreementTerms): TypedTerms => ({
  stage: terms.stage,
  alsoOffLimits: terms.alsoOffLimits.join("\n"),
  ban: terms.ban,
  daysAWeek: String(terms.daysAWeek),
  minutes: String(terms.minutes),
  startsFirst: terms.startsFirst,
  stopWord: terms.stopWord,
  ifDeclined: terms.ifDeclined,
  reviewOn: terms.reviewOn,
  zone: terms.zone,
})

export function typedIn(form: HTMLFormElement): TypedTerms {
  const data = new FormData(form)
  const entries = fields.map((field) => [field, textOf(data, field)])
  return Object.fromEntries(entries) as TypedTerms // one entry for each field of the list
}
