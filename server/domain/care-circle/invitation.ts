/** How long an invitation is open, and how often its words may be mistaken; decisions.md E. */
export const invitationRules = {
  /** Hours. A partner's is short, since somebody else may read the mail. */
  opensFor: { patient: 7 * 24, partner: 24, clinician: 7 * 24 },
  mostWrongWords: 5,
} as const

export type InvitationFacts = {
  readonly expiresAt: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  /** The mail server said that nobody has this address. */
  readonly bouncedAt?: Temporal.Instant | null
  readonly wrongWords: number
}

export type InvitationState = "waiting" | "accepted" | "withdrawn" | "expired" | "spent" | "bounced"

export function stateOfInvitation(facts: InvitationFacts, now: Temporal.Instant): InvitationState {
  if (facts.withdrawnAt !== null) return "withdrawn"
  if (facts.acceptedAt !== null) return "accepted"
  if (facts.wrongWords >= invitationRules.mostWrongWords) return "spent"
  if (Temporal.Instant.compare(now, facts.expiresAt) >= 0) return "expired"
  return facts.bouncedAt ? "bounced" : "waiting"
}
