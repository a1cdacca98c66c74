/** Whether somebody felt pressed to a time for two, in words. `unsaid` is an answer too: the question is not asked again. */
export const pressures = ["none", "a_little", "pressed", "unsaid"] as const
export type Pressure = (typeof pressures)[number]

/** What the words stand for on the scale of clinical.md 6.2, 0 to 10; default, for clinical review. */
export const pressureDefaults = { holdsFrom: 4, of: { none: 0, a_little: 2, pressed: 7 } } as const

const holds = (said: Exclude<Pressure, "unsaid">): boolean =>
  pressureDefaults.of[said] >= pressureDefaults.holdsFrom

/** Whether there is more to offer than a word of thanks. */
export const feltPressed = (said: Pressure): boolean => said === "a_little" || said === "pressed"

/**
 * Whether this person's yes to the next step waits. The last time of which they said something decides: it waits
 * until one that felt free, and what is left unsaid changes nothing. Answers come in the order in which they were kept.
 */
export const yesWaits = (answers: readonly Pressure[]): boolean => {
  const last = answers.filter((said) => said !== "unsaid").at(-1)
  return last !== undefined && holds(last)
}
