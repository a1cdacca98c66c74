"use client"

import { useTranslations } from "next-intl"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { LocalTime } from "./joint.ts"
import { cityOf } from "./zone-city.ts"

export type ProposeTimeFormProps = {
  zone: string
  today: string
  onSubmit: (values: LocalTime) => Promise<SubmitResult>
  onClose: () => void
}

export function ProposeTimeForm({ zone, today, onSubmit, onClose }: ProposeTimeFormProps) {
  const t = useTranslations("sensate-focus.propose")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const values = { on: textOf(fields, "on"), at: textOf(fields, "at") }
    const missing = found({
      on: values.on === "" ? t("dayMissing") : values.on < today && t("past"),
      at: values.at === "" && t("timeMissing"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    if (await submit(values)) onClose()
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack mt-5" aria-label={t("title")}>
      <Refusal errors={errors} attempt={attempt} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
        <Field id="on" name="on" type="date" min={today} label={t("day")} error={errors.on} />
        <Field id="at" name="at" type="time" label={t("time")} error={errors.at} />
      </div>
      <p className="quiet small">{t("zone", { zone: cityOf(zone) })}</p>
      <div className="row wrap">
        <Button look="primary" type="submit" disabled={isSending}>
          {t("send")}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
