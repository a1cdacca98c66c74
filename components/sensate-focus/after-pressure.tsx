"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import { feltPressed, type Pressure } from "#server/domain/sensate-focus/pressure.ts"

export type AfterPressureProps = {
  otherName: string
  said: Pressure
  helpHref: string
  isPaused: boolean
  onPause: () => Promise<SubmitResult>
  /** It was a slip of the finger, or is no longer so. What was said last counts. */
  onChange: () => void
  onClose: () => void
}

/** What a person can do next, if they like. Nothing is done for them that the other could see. */
export function AfterPressure({ otherName: other, said, helpHref, isPaused, ...hands }: AfterPressureProps) {
  const t = useTranslations("sensate-focus.pressure")
  const paused = useTranslations("sensate-focus.pause")
  const { submit, isSending, errors } = useSubmission(hands.onPause)
  const change = (
    <Button look="plain" onClick={hands.onChange}>
      {t("change")}
    </Button>
  )
  if (!feltPressed(said)) {
    return (
      <>
        <p role="status" className="quiet mt-1">
          {t("onNoPage")}
        </p>
        {change}
      </>
    )
  }
  return (
    <>
      <p role="status" className="mt-1">
        {t("notTold", { other })}
      </p>
      {said === "pressed" && <p className="mt-2">{t("waits")}</p>}
      <div className="mt-3">
        <Answers column label={t("next")}>
          {!isPaused && (
            <Answer icon="pause" disabled={isSending} onClick={() => submit(undefined)}>
              {t("pause")}
            </Answer>
          )}
          <AnswerLink icon="shield" href={helpHref}>
            {t("help")}
          </AnswerLink>
        </Answers>
      </div>
      <p className="quiet small mt-3">{isPaused ? paused("done") : t("pauseHint", { other })}</p>
      <p role="alert">{errors.form}</p>
      <div className="row wrap">
        <Button look="plain" onClick={hands.onClose}>
          {t("close")}
        </Button>
        {change}
      </div>
    </>
  )
}
