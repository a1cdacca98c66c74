/** What a card can hold: copies, taken once. Nothing in it looks back at what it was made from. */
export type CardPart =
  | { readonly kind: "goal"; readonly words: string }
  | { readonly kind: "step"; readonly day: string; readonly item: string; readonly minutes: number }
  | {
      readonly kind: "ratings"
      readonly day: string
      readonly peakPain: number | null
      readonly peakAnxiety: number | null
    }

export type Card = { readonly title: string; readonly words: string; readonly parts: readonly CardPart[] }

/** What the patient chose: her own words, and which of her goals, steps and ratings are copied. */
export type CardChoice = {
  readonly title: string
  readonly words: string
  /** Places in her list of goals, as they were shown to her. */
  readonly goals: readonly string[]
  /** Sessions by id: what was used and how long, the two numbers, or both. */
  readonly steps: readonly string[]
  readonly ratings: readonly string[]
}

export const cardLimits = { titleLetters: 60, wordsLetters: 2000, parts: 40 } as const

/** One session of her own, as far as a card can copy it. */
export type CardSession = {
  readonly id: string
  readonly day: string
  readonly item: string | null
  readonly minutes: number
  readonly peakPain: number | null
  readonly peakAnxiety: number | null
}
