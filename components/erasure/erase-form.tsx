"use client"

import { useTranslations } from "next-intl"
import { textOf } from "#components/submission/fields.ts"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"

export type EraseFormProps = { word: string; onErase: (typed: string) => Promise<SubmitResult> }

/** A word typed by hand, and the button under it. */
export function EraseForm({ word, onErase }: EraseFormProps) {
  const t = useTranslations("take-away.erase")
  const { errors, attempt, isSending, submit } = useSubmission((fields: FormData) =>
    onErase(textOf(fields, "word")),
  )
  return (
    <form
      method="post"
      className="stack max-w-md"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      <Refusal errors={errors} attempt={attempt} />
      <Field
        id="word"
        name="word"
        autoComplete="off"
        autoCapitalize="none"
        label={t("word", { word })}
        error={errors.word}
      />
      <p>
        <Button type="submit" look="line" disabled={isSending}>
          {t("button")}
        </Button>
      </p>
    </form>
  )
}
