import { foldAgreement as foldAt } from "../agreement.ts"
import type { AgreementEvent } from "../agreement-event.ts"
import { firstTerms, type Side, type Terms } from "../terms.ts"

export const today = Temporal.PlainDate.from("2026-11-22")
export const at = Temporal.Instant.from("2026-11-22T10:00:00Z")
export const terms: Terms = { ...firstTerms(today, "Europe/London"), stopWord: "Harbour" }
export const looser: Terms = { ...terms, stage: "genital", offLimits: ["mouth", "penetration"], daysAWeek: 3 }

export const proposed = (by: Side, version = 1, words = terms): AgreementEvent => ({
  kind: "proposed",
  at,
  by,
  version,
  terms: words,
})
export const signed = (by: Side, version = 1): AgreementEvent => ({ kind: "signed", at, by, version })
export const both = (version = 1) => [signed("patient", version), signed("partner", version)]
export const active = [proposed("patient"), ...both()]
export const paused: AgreementEvent = { kind: "paused", at, by: "partner" }
export const ready = (by: Side): AgreementEvent => ({ kind: "ready_again", at, by })
export const ended: AgreementEvent = { kind: "ended", at, by: "patient" }
export const twice = (event: AgreementEvent) => [event, event]
export const foldAgreement = (events: readonly AgreementEvent[], hoursLater = 0) =>
  foldAt(events, at.add({ hours: hoursLater }))
