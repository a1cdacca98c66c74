import type { SensateStage } from "#server/domain/care-plan/activity.ts"

/** What both sign, as one of the two reads it. Days are ISO days in the zone that both signed. */
export type AgreementTerms = {
  stage: SensateStage
  offLimits: string
  daysAWeek: number
  minutesATurn: number
  /** Who touches first the first time; after that it alternates. */
  startsFirst: "me" | "other"
  stopWord: string
  ifNo: string
  reviewOn: string
  zone: string
}

export type Signatures = { mineOn: string | null; othersOn: string | null }

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

export const proposalAnswers = ["yes", "other_time", "not_today"] as const
export type ProposalAnswer = (typeof proposalAnswers)[number]

/** What both have signed and goes by now. */
export type AgreementInForce = {
  terms: AgreementTerms
  signatures: Signatures
  isPaused: boolean
  /** The reader's own wish to go on after a pause; the other's is never shown. */
  iWouldGoOn: boolean
}

/** New terms that wait for a signature; what is in force stays so until both have signed. */
export type OfferedAgreement = { terms: AgreementTerms; signatures: Signatures; waitsFor: "me" | "other" }
