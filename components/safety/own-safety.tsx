"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { type OwnSafetyAnswer, ownSafetyAnswers } from "#server/domain/safety/own-safety.ts"
import { SendAnswer } from "./send-answer.tsx"

export type OwnSafetyProps = {
  /** Whom one answer can be sent to, if the person wants that. */
  clinicianName?: string
  pressedHref: string
  /** Where what is done with somebody can be paused. */
  pauseHref?: string
  onTell: (answer: OwnSafetyAnswer) => Promise<SubmitResult>
  onSend: (text: string) => Promise<SubmitResult>
}

/** Said by a tap, kept for the person alone; nothing follows by itself, and nobody is told. */
export function OwnSafety({ clinicianName, pressedHref, pauseHref, onTell, onSend }: OwnSafetyProps) {
  const t = useTranslations("safety.own")
  const { submit, isSending, errors } = useSubmission(onTell)
  const [told, setTold] = useState<OwnSafetyAnswer>()

  async function tell(answer: OwnSafetyAnswer) {
    if (await submit(answer)) setTold(answer)
  }

  return (
    <section className="block" aria-labelledby="own-safety">
      <h2 id="own-safety">{t("title")}</h2>
      <p className="quiet mbe-3">{t("lead")}</p>
      {told ? (
        <>
          <p role="status">{t("kept")}</p>
          <div className="mbs-3">
            <Answers column>
              <AnswerLink icon="shield" href={pressedHref}>
                {t("whatNow")}
              </AnswerLink>
              {pauseHref && (
                <AnswerLink icon="pause" href={pauseHref}>
                  {t("pause")}
                </AnswerLink>
              )}
            </Answers>
          </div>
          {clinicianName && (
            <SendAnswer clinicianName={clinicianName} text={t(`text.${told}`)} onSend={onSend} />
          )}
        </>
      ) : (
        <Answers column label={t("title")}>
          {ownSafetyAnswers.map((answer) => (
            <Answer key={answer} disabled={isSending} onClick={() => tell(answer)}>
              {t(answer)}
            </Answer>
          ))}
        </Answers>
      )}
      <p role="alert">{errors.form}</p>
      <VisibilityLine viewers={[]} />
    </section>
  )
}
