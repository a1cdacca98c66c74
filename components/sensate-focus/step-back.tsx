"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer } from "#components/ui/answer.tsx"
import type { SensateStage } from "#server/domain/care-plan/activity.ts"

export type StepBackProps = { before: SensateStage; onStepBack: () => Promise<SubmitResult> }

/** One of the two is enough, and no reason is asked. */
export function StepBack({ before, onStepBack }: StepBackProps) {
  const t = useTranslations("sensate-focus.back")
  const stage = useTranslations("sensate-focus.step.stage")
  const { submit, isSending, errors } = useSubmission(onStepBack)
  return (
    <section className="block" aria-labelledby="back">
      <h2 id="back">{t("title")}</h2>
      <p className="quiet mt-1 mb-3">{t("body", { stage: stage(before) })}</p>
      <p role="alert">{errors.form}</p>
      <Answer icon="back" className="w-full" disabled={isSending} onClick={() => submit(undefined)}>
        {t("stepBack")}
      </Answer>
    </section>
  )
}
