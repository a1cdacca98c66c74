/** How a new address comes to count; decisions.md E. */
export const addressDefaults = {
  /** Hours in which the old address can stop the change. */
  waitHours: 72,
  /** Days in which the new address can show that somebody reads it. */
  confirmDays: 7,
} as const
