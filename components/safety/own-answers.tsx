"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { Button } from "#components/ui/button.tsx"
import type { OwnSafetyAnswer } from "#server/domain/safety/own-safety.ts"

export type OwnAnswersProps = {
  /** Null until the person asked for them, and showed that it is them. */
  answers: readonly { id: string; on: string; answer: OwnSafetyAnswer }[] | null
  trouble?: string
  onShow: () => void
  onForget: (id: string) => void
}

/** What was said before: out of sight until it is asked for, and gone at a tap. */
export function OwnAnswers({ answers, trouble, onShow, onForget }: OwnAnswersProps) {
  const t = useTranslations("safety.own")
  const day = useDayWords()
  if (answers === null)
    return (
      <p>
        <Button look="plain" onClick={onShow}>
          {t("before")}
        </Button>
        <span role="alert">{trouble}</span>
      </p>
    )
  return (
    <ul>
      {answers.length === 0 && <li className="quiet">{t("none")}</li>}
      {answers.map(({ id, on, answer }) => (
        <li key={id} className="row between wrap">
          <span>
            {day.long(on)}: {t(answer)}
          </span>
          <Button look="plain" onClick={() => onForget(id)}>
            {t("forget")}
          </Button>
        </li>
      ))}
    </ul>
  )
}
