"use client"

import { useFormatter, useTranslations } from "next-intl"
import type { FormEvent } from "react"
import { textOf } from "#components/submission/fields.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { plainDay } from "#components/ui/plain-day.ts"
import { SafetyState } from "#components/ui/state.tsx"
import type { ConcernQuestion } from "#server/domain/safety/red-lock.ts"
import { useQuestions } from "./use-questions.ts"

export type HeldNoticeProps = {
  patientName: string
  since: string
  questions: readonly ConcernQuestion[]
  today: string
  onClear: (examinedOn: string) => Promise<SubmitResult>
}

/** For a clinician who was given what is medical: what holds, since when, and how it is lifted. */
export function HeldNotice({ patientName, since, questions, today, onClear }: HeldNoticeProps) {
  const t = useTranslations("safety.desk")
  const format = useFormatter()
  const said = useQuestions()(questions)
  const { submit, refuse, isSending, errors } = useSubmission(onClear)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const day = textOf(new FormData(event.currentTarget), "examinedOn")
    if (day === "") return refuse({ examinedOn: t("onMissing") })
    void submit(day)
  }

  return (
    <section className="block" aria-label={t("title")}>
      <SafetyState title={t("title")}>
        <p>
          {t("said", {
            name: patientName,
            day: format.dateTime(plainDay(since), { day: "numeric", month: "long" }),
            said,
          })}
        </p>
      </SafetyState>
      <form method="post" noValidate onSubmit={send} className="row wrap items-end mbs-3">
        <Field
          id="examinedOn"
          name="examinedOn"
          type="date"
          max={today}
          label={t("on")}
          error={errors.examinedOn ?? errors.form}
        />
        <Button type="submit" disabled={isSending}>
          {t("clear")}
        </Button>
      </form>
      <p className="quiet small">{t("default")}</p>
    </section>
  )
}
