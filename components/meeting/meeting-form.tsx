"use client"

import { useTranslations } from "next-intl"
import { cityOf } from "#components/sensate-focus/zone-city.ts"
import { found, textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"

export type MeetingTime = { day: string; time: string }

export type MeetingFormProps = {
  title: string
  /** The time that is moved; null for a new meeting. */
  was: MeetingTime | null
  zone: string
  today: string
  onSubmit: (when: MeetingTime) => Promise<SubmitResult>
  onClose?: () => void
}

export function MeetingForm({ title, was, zone, today, onSubmit, onClose }: MeetingFormProps) {
  const t = useTranslations("meeting.desk")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const when = { day: textOf(fields, "day"), time: textOf(fields, "time") }
    const missing = found({
      day: when.day === "" ? t("dayMissing") : when.day < today && t("past"),
      time: when.time === "" && t("timeMissing"),
    })
    if (Object.keys(missing).length > 0) return refuse(missing)
    if (await submit(when)) form.reset()
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack max-w-lg" aria-labelledby="meeting-form">
      <h2 id="meeting-form">{title}</h2>
      <Refusal errors={errors} attempt={attempt} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
        <Field
          id="day"
          name="day"
          type="date"
          min={today}
          defaultValue={was?.day}
          label={t("day")}
          error={errors.day}
        />
        <Field
          id="time"
          name="time"
          type="time"
          defaultValue={was?.time}
          label={t("time")}
          error={errors.time}
        />
      </div>
      <p className="quiet small">{t("clock", { place: cityOf(zone) })}</p>
      <div className="row wrap">
        <Button look="primary" type="submit" disabled={isSending}>
          {t(was ? "saveMove" : "save")}
        </Button>
        {onClose && (
          <Button look="plain" onClick={onClose}>
            {t("keep")}
          </Button>
        )}
      </div>
    </form>
  )
}
