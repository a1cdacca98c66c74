"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import type { SensateStage } from "#server/domain/care-plan/activity.ts"

export type DeskWord =
  | { says: "with_therapist"; isAsked: boolean }
  | { says: "would_move_on" | "not_yet"; to: SensateStage }
  | { says: "paused" }

export type DeskStepProps = {
  patientName: string
  partnerName: string
  state: "draft" | "proposed" | "active" | "paused" | "ended"
  terms: { stage: SensateStage; daysAWeek: number; minutes: number; reviewOn: string } | null
  step: { next: SensateStage | null; mine: "yes" | "not_yet" | "none" } | null
  isAsked: boolean
  /** Told only where the therapist is asked as well; one answer alone is told to nobody. */
  bothWould: boolean
  until?: string
  onSay: (word: DeskWord) => Promise<SubmitResult>
}

/** The plan for two on one person's page at the desk, with the therapist's own part in it. */
export function DeskStep(props: DeskStepProps) {
  const { patientName, partnerName, state, terms, step, isAsked, bothWould, until, onSay } = props
  const t = useTranslations("sensate-focus.desk")
  const stage = useTranslations("sensate-focus.step.stage")
  const agreed = useTranslations("sensate-focus.agreed")
  const day = useDayWords()
  const { submit, isSending, errors } = useSubmission(onSay)
  const say = (word: DeskWord) => ({ disabled: isSending, onClick: () => submit(word) })
  const next = step?.next ?? null

  return (
    <section aria-labelledby="for-two">
      <h2 id="for-two" className="h3">
        {t("title", { patient: patientName, partner: partnerName })}
      </h2>
      {!terms && <p className="quiet">{t("nothing")}</p>}
      {terms && (
        <>
          {state === "paused" && <p>{t("paused")}</p>}
          <dl className="mt-2 grid grid-cols-[7rem_1fr] gap-x-4 gap-y-1">
            <dt className="quiet">{agreed("stage")}</dt>
            <dd className="first-letter:uppercase">{stage(terms.stage)}</dd>
            <dt className="quiet">{agreed("days")}</dt>
            <dd>{agreed("daysValue", { days: terms.daysAWeek })}</dd>
            <dt className="quiet">{agreed("minutes")}</dt>
            <dd>{agreed("minutesValue", { minutes: terms.minutes })}</dd>
            <dt className="quiet">{agreed("review")}</dt>
            <dd>{day.long(terms.reviewOn)}</dd>
          </dl>
        </>
      )}
      {step && next && (
        <div className="stack mt-3">
          <p>{t("next", { stage: stage(next) })}</p>
          {isAsked && (
            <p className="quiet" role="status">
              {t(bothWould ? "bothWould" : "notBoth")}
              {step.mine === "yes" ? ` ${t("saidYes")}` : ""}
            </p>
          )}
          <div className="row wrap print:hidden">
            {isAsked && step.mine !== "yes" && (
              <Button {...say({ says: "would_move_on", to: next })}>{t("yes")}</Button>
            )}
            {isAsked && step.mine === "yes" && (
              <Button look="line" {...say({ says: "not_yet", to: next })}>
                {t("takeBack")}
              </Button>
            )}
            <Button look="plain" {...say({ says: "with_therapist", isAsked: !isAsked })}>
              {t(isAsked ? "askThemAlone" : "askMeToo")}
            </Button>
          </div>
          <p className="quiet small">{t(isAsked ? "isAsked" : "isNotAsked")}</p>
        </div>
      )}
      {state === "active" && (
        <Button look="plain" icon="pause" className="print:hidden" {...say({ says: "paused" })}>
          {t("pause")}
        </Button>
      )}
      <p role="alert">{errors.form}</p>
      <VisibilityLine viewers={[{ name: patientName }]} until={until} />
    </section>
  )
}
