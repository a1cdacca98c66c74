"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import { SafetyState } from "#components/ui/state.tsx"
import {
  notAnswered,
  type QuickQuestion,
  quickCheck,
  quickQuestions,
} from "#server/domain/safety/quick-check.ts"

export type SafetyCheckProps = {
  /** Three times "No", and the session begins. */
  onClear: () => void
  /** A "Yes" is kept, and holds; answers whether it arrived. */
  onConcern: (question: QuickQuestion) => Promise<boolean>
  breatheHref: string
  helpHref: string
}

/** Three taps. Both answers weigh the same, so that a yes costs nothing. */
export function SafetyCheck({ onClear, onConcern, breatheHref, helpHref }: SafetyCheckProps) {
  const t = useTranslations("player.check")
  const [facts, setFacts] = useState(notAnswered)
  const [isLost, setLost] = useState(false)
  const check = quickCheck(facts)

  async function tell(question: QuickQuestion) {
    setLost(false)
    setLost(!(await onConcern(question)))
  }

  function answer(question: QuickQuestion, isSo: boolean) {
    const next = { ...facts, [question]: isSo }
    setFacts(next)
    if (isSo) void tell(question)
    else if (quickCheck(next).kind === "clear") onClear()
  }

  if (check.kind === "hold") {
    return (
      <div role="alert">
        <SafetyState title={t("stopTitle")}>
          <p className="lead">{t(`advice.${check.because}`)}</p>
          <p>{t("urgent")}</p>
        </SafetyState>
        {isLost && (
          <p className="mbs-4">
            {t("lost")}{" "}
            <Button look="plain" onClick={() => tell(check.because)}>
              {t("again")}
            </Button>
          </p>
        )}
        <div className="mbs-5">
          <Answers column>
            <AnswerLink icon="shield" href={helpHref}>
              {t("help")}
            </AnswerLink>
            <AnswerLink icon="begin" href={breatheHref}>
              {t("breathe")}
            </AnswerLink>
          </Answers>
        </div>
      </div>
    )
  }
  if (check.kind === "clear") return null
  const { question, at } = check
  return (
    <section className="check" aria-live="polite">
      <p className="small quiet">{t("count", { at: at + 1, of: quickQuestions.length })}</p>
      <h2 className="text-head font-head leading-tight">{t(`question.${question}`)}</h2>
      <p className="quiet">{t(`hint.${question}`)}</p>
      <Answers label={t(`question.${question}`)}>
        <Answer key={`${question}-no`} onClick={() => answer(question, false)}>
          {t("no")}
        </Answer>
        <Answer key={`${question}-yes`} onClick={() => answer(question, true)}>
          {t("yes")}
        </Answer>
      </Answers>
    </section>
  )
}
