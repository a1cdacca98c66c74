/** Minutes without a touch until the page is covered; on a shared device the sign-in ends as well. */
export const idleDefaults = { own: 5, shared: 2 } as const

/** What a person may choose. On a device of their own also «never»; on a shared one there is always an end. */
export const ownIdleChoices = [0, 2, 5, 10, 30] as const
export const sharedIdleChoices = [2, 5, 10] as const

/** Seconds beyond the minutes that the server waits, so that the page itself can close first and keep what was typed. */
export const sharedGraceSeconds = 45
