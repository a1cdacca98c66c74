import type { Letter } from "./letter.ts"

const minute = 60
const day = 24 * 60 * minute

/** How long a letter is worth sending, and the longest rest between two tries. Seconds. */
type Patience = { life: number; longestRest: number }

// Somebody sits and waits; the link in it opens nothing after twenty minutes.
const awaited: Patience = { life: 15 * minute, longestRest: 20 }
const patient = (life: number): Patience => ({ life, longestRest: 30 * minute })

const patience: Record<Letter["kind"], Patience> = {
  "sign-in": awaited,
  proof: awaited,
  // The inviter's own end comes with the letter; this is the shortest that there is.
  invitation: patient(day),
  // A new address counts after three days; whoever reads the old one has to hear of it before.
  "address-stop": patient(3 * day),
  "address-confirm": patient(3 * day),
  changed: patient(3 * day),
  news: { life: 5 * minute, longestRest: 0 },
}

const firstRest = 2

/** Seconds after its writing when a letter is of no use any more. */
export const lifeOf = (kind: Letter["kind"]): number => patience[kind].life

/** Seconds until it is tried again if this try, the first or a later one, brings it nowhere. The rest doubles. */
export const restAfter = (kind: Letter["kind"], tries: number): number =>
  Math.min(firstRest * 2 ** (tries - 1), patience[kind].longestRest)

/** News is tried once: by later what it is about may be seen, taken back, or no longer theirs to see. */
export const isTriedAgain = (kind: Letter["kind"]): boolean => kind !== "news"
