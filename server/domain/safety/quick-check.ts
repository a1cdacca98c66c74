import type { ActivityKind } from "../care-plan/activity.ts"

/** Three taps before something is inserted (clinical.md 1.2, 2.4). Null was not answered yet. */
export const quickQuestions = ["bleeding", "pregnancy", "wound"] as const
export type QuickQuestion = (typeof quickQuestions)[number]
export type QuickFacts = Readonly<Record<QuickQuestion, boolean | null>>

export const notAnswered: QuickFacts = { bleeding: null, pregnancy: null, wound: null }

export type QuickCheck =
  | { readonly kind: "clear" }
  | { readonly kind: "ask"; readonly question: QuickQuestion; readonly at: number }
  | { readonly kind: "hold"; readonly because: QuickQuestion }

/** One yes is enough to hold, whatever is left unanswered. It judges nobody. */
export const quickCheck = (facts: QuickFacts): QuickCheck => {
  const because = quickQuestions.find((question) => facts[question] === true)
  if (because !== undefined) return { kind: "hold", because }
  const at = quickQuestions.findIndex((question) => facts[question] === null)
  const question = quickQuestions[at]
  return question === undefined ? { kind: "clear" } : { kind: "ask", question, at }
}

/** Where something may be inserted: the three taps come first, and a red lock holds it. Nothing else is ever held. */
export const asksQuickCheck = (activity: ActivityKind): boolean => activity === "trainer"
