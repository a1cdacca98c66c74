"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import type { GrantDays } from "./category-grant.ts"

export type GrantDaysFormProps = {
  category: Category
  today: string
  until: string | null
  lead: string | null
  saveWords: string
  onSubmit: (days: GrantDays) => Promise<SubmitResult>
  onClose: () => void
}

export function GrantDaysForm({
  category,
  today,
  until,
  lead,
  saveWords,
  onSubmit,
  onClose,
}: GrantDaysFormProps) {
  const t = useTranslations("sharing.person")
  const { submit, refuse, isSending, errors } = useSubmission(onSubmit)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const days: GrantDays = {
      category,
      until: String(fields.get("until") ?? "") || null,
    }
    if (days.until !== null && days.until <= today) return refuse({ until: t("untilBeforeFrom") })
    if (await submit(days)) onClose()
  }

  return (
    <form noValidate onSubmit={send} className="stack mt-2">
      {lead && <p className="quiet small">{lead}</p>}
      <Field
        id={`until-${category}`}
        name="until"
        type="date"
        min={today}
        label={t("until")}
        hint={t("untilHint")}
        defaultValue={until ?? ""}
        error={errors.until}
      />
      {errors.form && <p role="alert">{errors.form}</p>}
      <div className="row wrap">
        <Button look="line" type="submit" disabled={isSending}>
          {saveWords}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
