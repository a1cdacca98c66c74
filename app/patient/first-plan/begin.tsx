"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Answer, AnswerLink, Answers } from "#components/ui/answer.tsx"
import { useCall } from "../../_trpc/use-call.ts"
import { useOnce } from "../use-once.ts"

export function Begin() {
  const t = useTranslations("patient.firstPlan")
  const call = useCall()
  const router = useRouter()
  const once = useOnce()
  const { submit, isSending, errors } = useSubmission(async () => {
    const begun = await call("carePlan.beginOwn", { clientId: once.idOf("begin") })
    if (begun.ok) {
      router.push("/patient")
      router.refresh()
    }
    return begun
  })
  return (
    <>
      <p role="alert">{errors.form}</p>
      <Answers>
        <Answer icon="check" disabled={isSending} onClick={() => void submit(null)}>
          {t("begin")}
        </Answer>
        <AnswerLink icon="moon" href="/patient">
          {t("notNow")}
        </AnswerLink>
      </Answers>
    </>
  )
}
