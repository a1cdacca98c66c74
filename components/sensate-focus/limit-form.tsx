"use client"

import { useTranslations } from "next-intl"
import type { FormEvent } from "react"
import { textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"
import { termDefaults } from "#server/domain/sensate-focus/terms.ts"

export type LimitFormProps = {
  otherName: string
  /** A limit that is being written. It is the same whenever the form opens, until it is sent or left. */
  limit: {
    words: string
    onType: (words: string) => void
    onLeave: () => void
    onAdd: (values: { limit: string }) => Promise<SubmitResult>
  }
  onClose: () => void
}

/** Less, said by one alone: the other reads it as soon as it is sent, and nothing of it before. */
export function LimitForm({ otherName: other, limit, onClose }: LimitFormProps) {
  const t = useTranslations("sensate-focus.agreed")
  const { submit, refuse, isSending, errors } = useSubmission(limit.onAdd)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const words = limit.words.trim()
    if (words === "") return refuse({ limit: t("limitMissing") })
    if (!(await submit({ limit: words }))) return
    const left = textOf(new FormData(form), "limit")
    if (left === "" || left === words) onClose()
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack mt-4">
      <TextArea
        id="limit"
        name="limit"
        rows={2}
        maxLength={termDefaults.wordsCharacters}
        label={t("limit")}
        hint={t("limitHint", { other })}
        error={errors.limit ?? errors.form}
        value={limit.words}
        onChange={(event) => limit.onType(event.currentTarget.value)}
      />
      <KeptAsYouWrite />
      <div className="row wrap">
        <Button type="submit" disabled={isSending}>
          {t("saveLimit")}
        </Button>
        <Button
          look="plain"
          onClick={() => {
            limit.onLeave()
            onClose()
          }}
        >
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
