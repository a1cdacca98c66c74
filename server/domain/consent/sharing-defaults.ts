/** How sharing widens, and for how long; consent.md sections 3 and 4, decisions.md 27. */
export const sharingDefaults = {
  /** Hours between the choice and its effect, toward a partner; it can be taken back unseen until then. */
  coolOffHours: 24,
  /** Days that a partner's grant lasts. */
  partnerDays: 90,
  /** Days before the end of a partner's grant on which the owner, alone, is asked whether it goes on. */
  renewalDays: 14,
  /** Minutes that a proof of who one is stays fresh. */
  freshProofMinutes: 5,
} as const
