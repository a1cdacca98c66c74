"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type MeetingLineProps = {
  /** In words: "Monday 30 November". */
  day: string
  time: string
  onMove: () => void
  onCancel: () => Promise<SubmitResult>
}

const hidden = (words: ReactNode) => <span className="vh">{words}</span>

/** One meeting ahead. Cancelling asks once more, in the same place. */
export function MeetingLine({ day, time, onMove, onCancel }: MeetingLineProps) {
  const t = useTranslations("meeting.desk")
  const { submit, isSending, errors } = useSubmission(onCancel)
  const [isAsked, setAsked] = useState(false)
  return (
    <li className="border-b border-hairline py-2">
      <div className="row between wrap">
        <p>{t("at", { day, time })}</p>
        {isAsked ? (
          <div className="row wrap">
            <span className="small">{t("sure")}</span>
            <Button disabled={isSending} onClick={() => submit(undefined)}>
              {t("sureYes")}
            </Button>
            <Button onClick={() => setAsked(false)}>{t("sureNo")}</Button>
          </div>
        ) : (
          <div className="row wrap">
            <Button onClick={onMove}>
              <span>{t.rich("move", { hidden, day })}</span>
            </Button>
            <Button look="plain" onClick={() => setAsked(true)}>
              <span>{t.rich("cancel", { hidden, day })}</span>
            </Button>
          </div>
        )}
      </div>
      <p role="alert" className="small">
        {errors.form ?? errors.day}
      </p>
    </li>
  )
}
