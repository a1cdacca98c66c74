"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"

export type JoinedPerson = { name: string; email: string; joinedOn: string }

export type ConfirmPatientProps = {
  person: JoinedPerson
  onConfirm: () => Promise<SubmitResult>
  onRefuse: () => Promise<SubmitResult>
}

/** The handshake: the clinician says that this is the person she meant. */
export function ConfirmPatient({ person, onConfirm, onRefuse }: ConfirmPatientProps) {
  const t = useTranslations("invitation.person")
  const day = useDayWords()
  const confirming = useSubmission(onConfirm)
  const refusing = useSubmission(onRefuse)
  const [isRefused, setRefused] = useState(false)
  const { name, email } = person

  if (isRefused) return <p role="status">{t("refused")}</p>
  return (
    <div className="stack max-w-lg">
      <h1>{t("titlePatient")}</h1>
      <p>{t("joined", { name, email, day: day.long(person.joinedOn) })}</p>
      <p>{t("lead", { name })}</p>
      <p className="quiet">{t("before")}</p>
      <p role="alert">{confirming.errors.form ?? refusing.errors.form}</p>
      <Answers>
        <Answer icon="check" disabled={confirming.isSending} onClick={() => confirming.submit(undefined)}>
          {t("yes", { name })}
        </Answer>
        <Answer
          icon="cross"
          disabled={refusing.isSending}
          onClick={async () => setRefused((await refusing.submit(undefined)) !== null)}
        >
          {t("no")}
        </Answer>
      </Answers>
    </div>
  )
}
