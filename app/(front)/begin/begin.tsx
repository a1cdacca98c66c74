"use client"

import { useTranslations } from "next-intl"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { useCall } from "../../_trpc/use-call.ts"

export function Begin() {
  const t = useTranslations("begin")
  const call = useCall()
  const { submit, isSending, errors } = useSubmission(async () => {
    const answer = await call("careCircle.begin", undefined)
    if (answer.ok) location.assign("/patient")
    return answer
  })
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p>{t("waiting")}</p>
      <p>{t("alone")}</p>
      <Answers column>
        <Answer icon="check" disabled={isSending} onClick={() => submit(undefined)}>
          {t("begin")}
        </Answer>
        <Answer icon="search" onClick={() => location.assign("/")}>
          {t("look")}
        </Answer>
      </Answers>
      <p role="alert">{errors.form}</p>
    </div>
  )
}
