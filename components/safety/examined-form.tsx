"use client"

import { useTranslations } from "next-intl"
import type { FormEvent } from "react"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { Examination } from "#server/domain/safety/red-lock.ts"

export type ExaminedFormProps = { today: string; onSubmit: (said: Examination) => Promise<SubmitResult> }

/** Who looked, and when: the person's own word opens what was held. */
export function ExaminedForm({ today, onSubmit }: ExaminedFormProps) {
  const t = useTranslations("safety.examined")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const said = { examinedBy: textOf(fields, "examinedBy"), examinedOn: textOf(fields, "examinedOn") }
    const missing = found({
      examinedBy: said.examinedBy === "" && t("byMissing"),
      examinedOn: said.examinedOn === "" && t("onMissing"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    void submit(said)
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack mbs-3">
      <Refusal errors={errors} attempt={attempt} />
      <Field
        id="examinedBy"
        name="examinedBy"
        autoComplete="off"
        label={t("by")}
        hint={t("byHint")}
        error={errors.examinedBy}
      />
      <Field
        id="examinedOn"
        name="examinedOn"
        type="date"
        max={today}
        label={t("on")}
        error={errors.examinedOn}
      />
      <Button type="submit" disabled={isSending}>
        {t("open")}
      </Button>
    </form>
  )
}
