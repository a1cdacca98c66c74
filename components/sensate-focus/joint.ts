import type { SensateStage } from "#server/domain/care-plan/activity.ts"
import type { Ban, OffLimit } from "#server/domain/sensate-focus/terms.ts"

/** Everything is told as one of the two reads it. */
export type MeOrOther = "me" | "other"

/** What both sign. Days are ISO days in the zone that both signed. */
export type AgreementTerms = {
  stage: SensateStage
  offLimits: readonly OffLimit[]
  /** In their own words, beside the list. */
  alsoOffLimits: readonly string[]
  ban: Ban
  daysAWeek: number
  /** Minutes of one turn. */
  minutes: number
  /** Who touches first the first time; after that it alternates. */
  startsFirst: MeOrOther
  stopWord: string
  ifDeclined: string
  reviewOn: string
  zone: string
}

export type Signatures = { mineOn: string | null; othersOn: string | null }
export type SignedTerms = { terms: AgreementTerms; signatures: Signatures }

export type Proposal = {
  id: string
  /** The instant, and the zone of the agreement that it is shown in. */
  at: string
  zone: string
  minutes: number
}

/** The next joint time as one of the two sees it. It holds no count of earlier answers. */
export type JointTime =
  | { state: "none" }
  | { state: "asked_by_other"; proposal: Proposal }
  | { state: "asked_by_me"; proposal: Proposal }
  | { state: "agreed"; proposal: Proposal }

/** A local day and time in the zone that both signed; the server makes an instant of it. */
export type LocalTime = { on: string; at: string }

export type TimeAnswer =
  | { answer: "yes" | "not_today"; proposalId: string }
  | ({ answer: "other_time"; proposalId: string } & LocalTime)

/** What one of the two is shown while it waits: their own name, and that of whoever wrote it. */
export type WaitingTerms = SignedTerms & { isMine: boolean; waitsANight: boolean }

/** Where the two stand, as the server tells it to one of them. */
export type Together = {
  otherName: string
  zone: string | null
  today: string | null
  isPaused: boolean
  /** The reader's own wish to go on after a pause; the other's is never shown. */
  iWouldGoOn: boolean
  inForce: SignedTerms | null
  /** New terms that wait for a signature; what is in force stays so until both have signed. */
  waiting: WaitingTerms | null
  jointTime: JointTime
  /** Who touches first next time. */
  begins: MeOrOther
  swapAskedBy: MeOrOther | null
  /** A joint time that is over and that this person has not answered for. */
  toAnswerFor: Proposal | null
}
