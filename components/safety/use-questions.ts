import { useFormatter, useTranslations } from "next-intl"
import type { QuickQuestion } from "#server/domain/safety/quick-check.ts"

/** The answers that hold, as one phrase: "bleeding, or signs of an infection". */
export function useQuestions() {
  const t = useTranslations("safety.question")
  const format = useFormatter()
  return (questions: readonly QuickQuestion[]) =>
    format.list(
      questions.map((question) => t(question)),
      { type: "conjunction" },
    )
}
