"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { SafetyState } from "#components/ui/state.tsx"

export const safetyQuestions = ["bleeding", "pregnancy", "wound"] as const
export type SafetyQuestion = (typeof safetyQuestions)[number]

export type SafetyCheckProps = {
  /** Three times "No", and the session begins. */
  onClear: () => void
  /** A "Yes" is told once; what follows from it is decided elsewhere. */
  onConcern: (question: SafetyQuestion) => void
  breatheHref: string
  helpHref: string
}

/** Three taps. Both answers weigh the same, so that a yes costs nothing. */
export function SafetyCheck({ onClear, onConcern, breatheHref, helpHref }: SafetyCheckProps) {
  const t = useTranslations("player.check")
  const [at, setAt] = useState(0)
  const [concern, setConcern] = useState<SafetyQuestion>()
  const question = safetyQuestions[at]

  if (concern) {
    return (
      <div role="alert">
        <SafetyState title={t("stopTitle")}>
          <p className="lead">{t(`advice.${concern}`)}</p>
          <p>{t("urgent")}</p>
        </SafetyState>
        <div className="mbs-5">
          <Answers column>
            <AnswerLink icon="shield" href={helpHref}>
              {t("help")}
            </AnswerLink>
            <AnswerLink icon="begin" href={breatheHref}>
              {t("breathe")}
            </AnswerLink>
            <Answer icon="back" onClick={() => setConcern(undefined)}>
              {t("mistake")}
            </Answer>
          </Answers>
        </div>
      </div>
    )
  }

  function no() {
    if (at + 1 < safetyQuestions.length) setAt(at + 1)
    else onClear()
  }

  function yes() {
    if (!question) return
    setConcern(question)
    onConcern(question)
  }

  if (!question) return null
  return (
    <section className="check" aria-live="polite">
      <p className="small quiet">{t("count", { at: at + 1, of: safetyQuestions.length })}</p>
      <h2 className="text-head font-head leading-tight">{t(`question.${question}`)}</h2>
      <p className="quiet">{t(`hint.${question}`)}</p>
      <Answers label={t(`question.${question}`)}>
        <Answer key={`${question}-no`} onClick={no}>
          {t("no")}
        </Answer>
        <Answer key={`${question}-yes`} onClick={yes}>
          {t("yes")}
        </Answer>
      </Answers>
    </section>
  )
}
