import type { SensateStage } from "../care-plan/activity.ts"
import type { AgreementEvent } from "./agreement-event.ts"
import {
  afterANight,
  type MovingOn,
  nobodyAsked,
  sayNotYet,
  sayYes,
  stageAfter,
  weigh,
  withStage,
} from "./moving-on.ts"
import { limitsAdded, loosens, type Side, sides, type Terms, type Tightening, tighten } from "./terms.ts"

export const agreementStates = ["draft", "proposed", "active", "paused", "ended"] as const

export type Proposal = {
  readonly version: number
  readonly by: Side
  readonly terms: Terms
  readonly signedBy: readonly Side[]
  /** Both have signed, and it allows more: then it begins after a night. */
  readonly startsAt: Temporal.Instant | null
  /** Written in the pause that lasts: only then are two names two wishes to go on. */
  readonly isOfPause: boolean
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
  readonly movingOn: MovingOn
  /** Whether the next step needs the therapist's yes as well. */
  readonly withTherapist: boolean
  /** Came too late, twice, or for a version that is no longer asked about. Kept, and changes nothing. */
  readonly withoutEffect: readonly AgreementEvent[]
}

const draft: Agreement = {
  state: "draft",
  terms: null,
  version: null,
  proposal: null,
  readyAgain: [],
  movingOn: nobodyAsked,
  withTherapist: false,
  withoutEffect: [],
}

/** More needs both, and a night; less, a pause or an end needs one, and no reason. */
export const foldAgreement = (events: readonly AgreementEvent[], at: Temporal.Instant): Agreement => {
  const said = events.reduce((before, event) => {
    const now = settled(before, event.at)
    return next(now, event) ?? ignored(now, event)
  }, draft)
  return settled(said, at)
}

/** What had to wait a night and is due, in its order. It never ends a pause that came meanwhile. */
const settled = (now: Agreement, at: Temporal.Instant): Agreement => {
  const { movingOn, proposal } = now
  const [first] = [movingOn.startsAt, proposal?.startsAt]
    .filter((one) => !!one)
    .filter((one) => Temporal.Instant.compare(one, at) <= 0)
    .toSorted(Temporal.Instant.compare)
  if (!first) return now
  if (first === movingOn.startsAt) return settled(movedOn(now), at)
  return proposal ? settled(inForce(now, proposal, now.state), at) : now
}

const movedOn = (now: Agreement): Agreement => {
  const stage = now.terms && stageAfter(now.terms.stage)
  return { ...now, terms: stage ? withStage(now.terms, stage) : now.terms, movingOn: nobodyAsked }
}

const inForce = (now: Agreement, { terms, version }: Proposal, state: Agreement["state"]): Agreement => ({
  ...now,
  state,
  terms,
  version,
  proposal: null,
  // Whoever would go on had said so, and has signed these terms as well.
  readyAgain: state === "paused" ? now.readyAgain : [],
  movingOn: nobodyAsked,
})

const ignored = (now: Agreement, event: AgreementEvent): Agreement => ({
  ...now,
  withoutEffect: [...now.withoutEffect, event],
})

/** The agreement after an event; null where the event has no effect. */
const next = (now: Agreement, event: AgreementEvent): Agreement | null => {
  const { proposal } = now
  switch (event.kind) {
    case "proposed":
      return proposed(now, event)
    case "signed":
      return signed(now, event)
    case "took_back":
      return tookBack(now, event)
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
        ? {
            ...now,
            state: "paused",
            readyAgain: [],
            movingOn: nobodyAsked,
            proposal: proposal && { ...proposal, isOfPause: false },
          }
        : null
    case "ready_again":
      return readyAgain(now, event.by)
    case "would_move_on":
    case "not_yet":
      return answered(now, event)
    case "with_therapist":
      return now.withTherapist === event.isAsked || now.terms === null
        ? null
        : {
            ...now,
            withTherapist: event.isAsked,
            movingOn: weigh(now.movingOn, event.isAsked, event.at),
          }
    case "ended":
      return now.state === "ended" || now.state === "draft"
        ? null
        : { ...now, state: "ended", proposal: null, readyAgain: [], movingOn: nobodyAsked }
  }
}

/** A proposal replaces the one before it. After an end, the next one begins from nothing. */
const proposed = (now: Agreement, event: Extract<AgreementEvent, { kind: "proposed" }>) => {
  const { version, by } = event
  if (version <= (now.version ?? 0) || version <= (now.proposal?.version ?? 0)) return null
  const isOfPause = now.state === "paused"
  const terms = keepUnread(now, event)
  const proposal = { version, by, terms, signedBy: [], startsAt: null, isOfPause }
  const isFirst = now.terms === null || now.state === "ended"
  return isFirst ? { ...now, state: "proposed" as const, terms: null, proposal } : { ...now, proposal }
}

/** A limit that its writer could not have read is not theirs to give up. */
const keepUnread = (
  now: Agreement,
  { terms, known }: Extract<AgreementEvent, { kind: "proposed" }>,
): Terms => {
  if (now.terms === null || now.state === "ended" || !known) return terms
  const asked = now.proposal?.terms.alsoOffLimits ?? now.terms.alsoOffLimits
  const standing = now.terms.alsoOffLimits.filter((limit) => asked.includes(limit))
  const alsoOffLimits = limitsAdded(standing, known)
  return alsoOffLimits.length > 0 ? tighten(terms, { alsoOffLimits }) : terms
}

const signed = (
  now: Agreement,
  { at, version, by }: Extract<AgreementEvent, { kind: "signed" }>,
): Agreement | null => {
  const { proposal } = now
  if (proposal === null || proposal.version !== version || proposal.signedBy.includes(by)) return null
  const signedBy = [...proposal.signedBy, by]
  const isByBoth = sides.every((one) => signedBy.includes(one))
  if (isByBoth && !(now.terms && loosens(now.terms, proposal.terms))) {
    const staysPaused = now.state === "paused" && !proposal.isOfPause
    return inForce(now, proposal, staysPaused ? "paused" : "active")
  }
  return { ...now, proposal: { ...proposal, signedBy, startsAt: isByBoth ? afterANight(at) : null } }
}

/** The other still sees what they signed, and nothing that tells whose signature is there. */
const tookBack = (
  now: Agreement,
  { version, by }: Extract<AgreementEvent, { kind: "took_back" }>,
): Agreement | null => {
  const { proposal } = now
  if (proposal?.version !== version || !proposal.signedBy.includes(by)) return null
  const signedBy = proposal.signedBy.filter((one) => one !== by)
  return { ...now, proposal: { ...proposal, signedBy, startsAt: null } }
}

/** An answer is about one step. What was meant for another has no effect. */
const answered = (now: Agreement, said: Extract<AgreementEvent, { to: SensateStage }>): Agreement | null => {
  const { at, by, to } = said
  if (now.state !== "active" || now.terms === null || stageAfter(now.terms.stage) !== to) return null
  const moving = said.kind === "not_yet" ? sayNotYet(now.movingOn, by) : sayYes(now.movingOn, by, said.isHeld)
  return moving && { ...now, movingOn: weigh(moving, now.withTherapist, at) }
}

const unproposed = (now: Agreement): Agreement => ({
  ...now,
  state: now.terms === null ? "draft" : now.state,
  proposal: null,
})

/** Less holds at once, for what is in force and for what is being asked: nobody signs a limit away unseen. */
const tightened = (now: Agreement, wish: Tightening): Agreement | null => {
  if (now.state === "ended" || (now.terms === null && now.proposal === null)) return null
  const terms = now.terms && tighten(now.terms, wish)
  return {
    ...now,
    terms,
    movingOn: terms?.stage === now.terms?.stage ? now.movingOn : nobodyAsked,
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
