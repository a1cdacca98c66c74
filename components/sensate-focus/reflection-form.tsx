"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { emptyField, textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"

export type ReflectionFormProps = {
  /** Clinicians who hold the author's own grant; never the other of the two. */
  viewers: { name: string }[]
  /** What the author had begun to write. */
  start?: string
  onType?: (words: string) => void
  onSubmit: (values: { words: string }) => Promise<SubmitResult>
}

const longest = 4000

export function ReflectionForm({ viewers, start, onType, onSubmit }: ReflectionFormProps) {
  const t = useTranslations("sensate-focus.reflection")
  const { submit, refuse, isSending, errors } = useSubmission(onSubmit)
  const [isKept, setKept] = useState(false)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const words = textOf(new FormData(form), "words")
    setKept(false)
    if (words === "") return refuse({ words: t("missing") })
    if (words.length > longest) return refuse({ words: t("long") })
    if (await submit({ words })) {
      emptyField(form, "words", words)
      setKept(true)
    }
  }

  return (
    <form method="post" noValidate onSubmit={send} className="block">
      <TextArea
        id="reflection"
        name="words"
        heading
        label={t("title")}
        hint={t("hint")}
        error={errors.words ?? errors.form}
        defaultValue={start}
        onChange={(event) => onType?.(event.currentTarget.value)}
      />
      {onType && <KeptAsYouWrite />}
      <div className="row between wrap mt-3">
        <VisibilityLine viewers={viewers} />
        <Button type="submit" disabled={isSending}>
          {t("keep")}
        </Button>
      </div>
      <p role="status" className="quiet small">
        {isKept && t("kept")}
      </p>
    </form>
  )
}
