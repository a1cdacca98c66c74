import type { ActivityKind } from "../care-plan/activity.ts"

/** Three taps before something is inserted (clinical.md 1.2, 2.4). Null was not answered yet. */
export const quickQuestions = ["infection", "bleeding", "pregnancy_or_surgery"] as const
export type QuickQuestion = (typeof quickQuestions)[number]
export type QuickFacts = Readonly<Record<QuickQuestion, boolean | null>>

export type QuickCheck =
  | { readonly kind: "clear" }
  | { readonly kind: "unanswered"; readonly left: readonly QuickQuestion[] }
  | {
      readonly kind: "hold"
      readonly because: readonly QuickQuestion[]
      /** Kind words for the screen, by key; the first reason speaks. */
      readonly words: `safety.hold.${QuickQuestion}`
      /** What is open all the same; writing to the therapist always is. */
      readonly stillOpen: readonly ActivityKind[]
    }

const stillOpen: readonly ActivityKind[] = ["breathing", "relaxation"]

/** One yes is enough to hold, whatever is left unanswered. It holds this session; it judges nobody. */
export const quickCheck = (facts: QuickFacts): QuickCheck => {
  const because = quickQuestions.filter((question) => facts[question] === true)
  const [first] = because
  if (first !== undefined) return { kind: "hold", because, words: `safety.hold.${first}`, stillOpen }
  const left = quickQuestions.filter((question) => facts[question] === null)
  return left.length === 0 ? { kind: "clear" } : { kind: "unanswered", left }
}

/** Where something may be inserted, the three taps come first. */
export const asksQuickCheck = (activity: ActivityKind): boolean => activity === "trainer"
