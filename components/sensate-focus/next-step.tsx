"use client"

import { useFormatter, useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import type { SensateStage } from "#server/domain/care-plan/activity.ts"
import { offLimitsOfStage } from "#server/domain/sensate-focus/terms.ts"

export type StepAnswer = "yes" | "not_yet"

export type NextStepProps = {
  otherName: string
  next: SensateStage
  /** The reader's own answer; the other's is on no page. */
  mine: StepAnswer | "none"
  withTherapist: boolean
  onAnswer: (answer: StepAnswer) => Promise<SubmitResult>
  onDecideAsTwo: () => Promise<SubmitResult>
}

/** Asked of each alone. It looks the same whatever the other said, or has not said. */
export function NextStep({ otherName: other, next, mine, withTherapist, ...hands }: NextStepProps) {
  const t = useTranslations("sensate-focus.next")
  const stage = useTranslations("sensate-focus.step.stage")
  const limit = useTranslations("sensate-focus.limit")
  const format = useFormatter()
  const answering = useSubmission(hands.onAnswer)
  const deciding = useSubmission(hands.onDecideAsTwo)
  const limits = offLimitsOfStage[next]

  return (
    <section className="block" aria-labelledby="next">
      <h2 id="next">{t("title")}</h2>
      <p className="mt-1">{t("next", { stage: stage(next) })}</p>
      {limits.length > 0 && (
        <p className="quiet mt-1">
          {t("offLimits", { limits: format.list(limits.map((one) => limit(one))) })}
        </p>
      )}
      <p role="status" className="mt-3">
        {answering.errors.form ?? (mine === "none" ? "" : t(mine === "yes" ? "saidYes" : "saidNotYet"))}
      </p>
      <div className="mt-3">
        <Answers>
          {mine !== "yes" && (
            <Answer icon="check" disabled={answering.isSending} onClick={() => answering.submit("yes")}>
              {t("yes")}
            </Answer>
          )}
          {mine !== "not_yet" && (
            <Answer icon="moon" disabled={answering.isSending} onClick={() => answering.submit("not_yet")}>
              {t(mine === "yes" ? "takeBack" : "notYet")}
            </Answer>
          )}
        </Answers>
      </div>
      <p className="quiet small mt-3">{t("unseen", { other })}</p>
      {withTherapist && (
        <>
          <p className="small mt-3">{t("withTherapist")}</p>
          <p role="alert">{deciding.errors.form}</p>
          <Button look="plain" disabled={deciding.isSending} onClick={() => deciding.submit(undefined)}>
            {t("asTwo")}
          </Button>
        </>
      )}
      <div>
        <VisibilityLine viewers={[]} />
      </div>
    </section>
  )
}
