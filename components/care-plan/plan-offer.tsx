"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import type { OfferAnswer } from "#server/domain/care-plan/offer.ts"
import { OfferedPlan, type OfferedPlanProps } from "./offered-plan.tsx"

export type PlanOfferProps = Omit<OfferedPlanProps, "children"> & {
  onAnswer: (answer: OfferAnswer) => Promise<SubmitResult>
}

/** An offer as the patient reads it: yes, keep the old one, or talk first, each as good as the others. */
export function PlanOffer({ onAnswer, ...offered }: PlanOfferProps) {
  const t = useTranslations("care-plan.offer")
  const { submit, isSending, errors } = useSubmission(onAnswer)
  const [answered, setAnswered] = useState<OfferAnswer | null>(null)
  const version = offered.currentVersion

  async function answer(one: OfferAnswer) {
    if (await submit(one)) setAnswered(one)
  }

  const result = {
    yes: t("accepted"),
    keep: version === null ? t("keptNone") : t("kept", { version }),
    talk: "",
  }
  return (
    <OfferedPlan {...offered}>
      <p role="alert">{errors.form}</p>
      <p role="status">{answered && result[answered]}</p>
      {!answered && (
        <>
          <Answers>
            <Answer icon="check" disabled={isSending} onClick={() => answer("yes")}>
              {t("yes")}
            </Answer>
            <Answer icon="moon" disabled={isSending} onClick={() => answer("keep")}>
              {version === null ? t("keepNone") : t("keep", { version })}
            </Answer>
          </Answers>
          <Button look="plain" disabled={isSending} onClick={() => answer("talk")}>
            {t("talk")}
          </Button>
        </>
      )}
    </OfferedPlan>
  )
}
