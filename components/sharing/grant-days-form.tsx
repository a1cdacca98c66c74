"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import type { GrantDays } from "./category-grant.ts"

export type GrantDaysFormProps = {
  category: Category
  from: string
  until: string | null
  lead: string | null
  saveWords: string
  onSubmit: (days: GrantDays) => Promise<SubmitResult>
  onClose: () => void
}

export function GrantDaysForm({
  category,
  from,
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
      from: String(fields.get("from") ?? ""),
      until: String(fields.get("until") ?? "") || null,
    }
    if (days.from === "") return refuse({ from: t("fromMissing") })
    if (days.until !== null && days.until <= days.from) return refuse({ until: t("untilBeforeFrom") })
    if (await submit(days)) onClose()
  }

  return (
    <form noValidate onSubmit={send} className="stack mt-2">
      {lead && <p className="quiet small">{lead}</p>}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
        <Field
          id={`from-${category}`}
          name="from"
          type="date"
          label={t("from")}
          defaultValue={from}
          error={errors.from}
        />
        <Field
          id={`until-${category}`}
          name="until"
          type="date"
          label={t("until")}
          defaultValue={until ?? ""}
          error={errors.until}
        />
      </div>
      <p className="quiet small">{t("untilHint")}</p>
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
