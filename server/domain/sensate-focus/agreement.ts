import type { SensateStage } from "../care-plan/activity.ts"
import { type Side, sides, type Terms, type Tightening, tighten } from "./terms.ts"

type Happened = { readonly at: Temporal.Instant }

/** What each of them did, in the order it was saved. Nobody's event is ever changed by another's. */
export type AgreementEvent = Happened &
  (
    | { readonly kind: "proposed"; readonly by: Side; readonly version: number; readonly terms: Terms }
    | { readonly kind: "withdrawn"; readonly by: Side; readonly version: number }
    | { readonly kind: "signed"; readonly by: Side | "therapist"; readonly version: number }
    | { readonly kind: "not_now"; readonly by: Side; readonly version: number }
    | { readonly kind: "tightened"; readonly by: Side; readonly wish: Tightening }
    | { readonly kind: "stepped_back"; readonly by: Side; readonly stage: SensateStage }
    | { readonly kind: "paused"; readonly by: Side | "therapist" }
    | { readonly kind: "ready_again"; readonly by: Side }
    | { readonly kind: "ended"; readonly by: Side }
  )

export const agreementStates = ["draft", "proposed", "active", "paused", "ended"] as const

export type Proposal = {
  readonly version: number
  readonly by: Side
  readonly terms: Terms
  readonly signedBy: readonly (Side | "therapist")[]
}

export type Agreement = {
  readonly state: (typeof agreementStates)[number]
  /** In force; null until both have signed once. */
  readonly terms: Terms | null
  readonly version: number | null
  /** Waiting for signatures, beside what is in force. */
  readonly proposal: Proposal | null
  /** Who is ready again since the pause; both have to be. */
  readonly readyAgain: readonly Side[]
  /** Came too late, twice, or for a version that is no longer asked about. Kept, and changes nothing. */
  readonly withoutEffect: readonly AgreementEvent[]
}

/** Where the plan says so, the therapist agrees to each version as well. */
export type AgreementRules = { readonly needsTherapist: boolean }

const draft: Agreement = {
  state: "draft",
  terms: null,
  version: null,
  proposal: null,
  readyAgain: [],
  withoutEffect: [],
}

/** More needs both; less, a pause or an end needs one, and no reason. */
export const foldAgreement = (
  events: readonly AgreementEvent[],
  rules: AgreementRules = { needsTherapist: false },
): Agreement => events.reduce((now, event) => next(now, event, rules) ?? ignored(now, event), draft)

const ignored = (now: Agreement, event: AgreementEvent): Agreement => ({
  ...now,
  withoutEffect: [...now.withoutEffect, event],
})

/** The agreement after an event; null where the event has no effect. */
const next = (now: Agreement, event: AgreementEvent, rules: AgreementRules): Agreement | null => {
  const { proposal } = now
  switch (event.kind) {
    case "proposed":
      return proposed(now, event)
    case "signed":
      return signed(now, event, rules)
    case "withdrawn":
      return proposal?.version === event.version && proposal.by === event.by ? unproposed(now) : null
    case "not_now":
      return proposal?.version === event.version ? unproposed(now) : null
    case "tightened":
      return tightened(now, event.wish)
    case "stepped_back":
      return tightened(now, { stage: event.stage })
    case "paused":
      return now.state === "active" || now.state === "paused"
        ? { ...now, state: "paused", readyAgain: [] }
        : null
    case "ready_again":
      return readyAgain(now, event.by)
    case "ended":
      return now.state === "ended" || now.state === "draft"
        ? null
        : { ...now, state: "ended", proposal: null, readyAgain: [] }
  }
}

/** A proposal replaces the one before it. After an end, the next one begins from nothing. */
const proposed = (now: Agreement, { version, by, terms }: Extract<AgreementEvent, { kind: "proposed" }>) => {
  if (version <= (now.version ?? 0) || version <= (now.proposal?.version ?? 0)) return null
  const proposal = { version, by, terms, signedBy: [] }
  const isFirst = now.terms === null || now.state === "ended"
  return isFirst ? { ...now, state: "proposed" as const, terms: null, proposal } : { ...now, proposal }
}

const signed = (
  now: Agreement,
  { version, by }: Extract<AgreementEvent, { kind: "signed" }>,
  { needsTherapist }: AgreementRules,
): Agreement | null => {
  const { proposal } = now
  if (proposal === null || proposal.version !== version || proposal.signedBy.includes(by)) return null
  const signedBy = [...proposal.signedBy, by]
  const needed = needsTherapist ? [...sides, "therapist" as const] : sides
  if (!needed.every((one) => signedBy.includes(one))) return { ...now, proposal: { ...proposal, signedBy } }
  return { ...now, state: "active", terms: proposal.terms, version, proposal: null, readyAgain: [] }
}

const unproposed = (now: Agreement): Agreement => ({
  ...now,
  state: now.terms === null ? "draft" : now.state,
  proposal: null,
})

/** Less holds at once, for what is in force and for what is being asked: nobody signs a limit away unseen. */
const tightened = (now: Agreement, wish: Tightening): Agreement | null => {
  if (now.state === "ended" || (now.terms === null && now.proposal === null)) return null
  return {
    ...now,
    terms: now.terms && tighten(now.terms, wish),
    proposal: now.proposal && { ...now.proposal, terms: tighten(now.proposal.terms, wish) },
  }
}

const readyAgain = (now: Agreement, by: Side): Agreement | null => {
  if (now.state !== "paused" || now.readyAgain.includes(by)) return null
  const ready = [...now.readyAgain, by]
  return sides.every((side) => ready.includes(side))
    ? { ...now, state: "active", readyAgain: [] }
    : { ...now, readyAgain: ready }
}
