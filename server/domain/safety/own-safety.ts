/** What a person may say of their safety with somebody. Theirs alone, and sent one by one or not at all. */
export const ownSafetyAnswers = ["pressed", "afraid"] as const
export type OwnSafetyAnswer = (typeof ownSafetyAnswers)[number]
