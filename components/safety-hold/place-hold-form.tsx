"use client"

import { useTranslations } from "next-intl"
import { textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"

export type PlaceHoldFormProps = {
  patientName: string
  /** The cause, as far as it was written. */
  start?: string
  onType?: (cause: string) => void
  onPlace: (values: { cause: string }) => Promise<SubmitResult>
}

/** What a hold does, and a place for why, which nobody else reads. */
export function PlaceHoldForm({ patientName: name, start, onType, onPlace }: PlaceHoldFormProps) {
  const t = useTranslations("safety-hold")
  const { submit, isSending, errors } = useSubmission(onPlace)

  async function place(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    await submit({ cause: textOf(new FormData(event.currentTarget), "cause") })
  }

  return (
    <form method="post" className="stack pb-3" noValidate onSubmit={place}>
      <p>{t("lead", { name })}</p>
      <p className="quiet small">{t("known", { name })}</p>
      <TextArea
        id="hold-cause"
        name="cause"
        label={t("cause")}
        hint={t("causeHint")}
        maxLength={2000}
        error={errors.cause ?? errors.form}
        defaultValue={start}
        onChange={(event) => onType?.(event.currentTarget.value)}
      />
      {onType && <KeptAsYouWrite />}
      <Button type="submit" disabled={isSending}>
        {t("place")}
      </Button>
    </form>
  )
}
