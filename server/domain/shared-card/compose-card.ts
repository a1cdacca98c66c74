import { type Card, type CardChoice, type CardPart, type CardSession, cardLimits } from "./card.ts"

export type CardDecision =
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "refused"; readonly fields: Readonly<Record<string, string>> }

type Own = { readonly sessions: readonly CardSession[]; readonly goals: readonly string[] }

/** The card exactly as it would go out, copied from her own data; what is no longer there is not in it. */
export const composeCard = (choice: CardChoice, own: Own): CardDecision => {
  const title = choice.title.trim()
  const words = choice.words.trim()
  const chosen = (ids: readonly string[]) => own.sessions.filter(({ id }) => ids.includes(id))
  const parts: CardPart[] = [
    ...own.goals
      .filter((goal) => choice.goals.includes(goal))
      .map((goal) => ({ kind: "goal", words: goal }) as const),
    ...chosen(choice.steps).flatMap(({ day, item, minutes }): CardPart[] =>
      item === null ? [] : [{ kind: "step", day, item, minutes }],
    ),
    ...chosen(choice.ratings).flatMap(({ day, peakPain, peakAnxiety }): CardPart[] =>
      peakPain === null && peakAnxiety === null ? [] : [{ kind: "ratings", day, peakPain, peakAnxiety }],
    ),
  ]
  const fields = {
    ...(title === "" ? { title: "empty" } : {}),
    ...(title.length > cardLimits.titleLetters ? { title: "too_long" } : {}),
    ...(words.length > cardLimits.wordsLetters ? { words: "too_long" } : {}),
    ...(words === "" && parts.length === 0 ? { words: "card_empty" } : {}),
    ...(parts.length > cardLimits.parts ? { parts: "card_too_full" } : {}),
  }
  return Object.keys(fields).length > 0
    ? { kind: "refused", fields }
    : { kind: "card", card: { title, words, parts } }
}
