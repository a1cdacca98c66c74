import { useFormatter, useTranslations } from "next-intl"
import type { ConcernQuestion } from "#server/domain/safety/red-lock.ts"

/** The answers that hold, as one phrase: "bleeding, or signs of an infection". */
export function useQuestions() {
  const t = useTranslations("safety.question")
  const format = useFormatter()
  return (questions: readonly ConcernQuestion[]) =>
    format.list(
      questions.map((question) => t(question)),
      { type: "conjunction" },
    )
}
