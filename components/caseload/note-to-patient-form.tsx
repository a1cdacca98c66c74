"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { emptyField, textOf } from "#components/submission/fields.ts"
import { KeptAsYouWrite } from "#components/submission/kept-as-you-write.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { TextArea } from "#components/ui/field.tsx"

export type NoteToPatientFormProps = {
  patientName: string
  /** What the clinician had begun to write. */
  start?: string
  onType?: (text: string) => void
  onSubmit: (values: { text: string }) => Promise<SubmitResult>
}

const longest = 4000

export function NoteToPatientForm({ patientName: name, start, onType, onSubmit }: NoteToPatientFormProps) {
  const t = useTranslations("caseload.note")
  const { submit, refuse, isSending, errors } = useSubmission(onSubmit)
  const [isSent, setSent] = useState(false)

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const text = textOf(new FormData(form), "text")
    setSent(false)
    if (text === "") return refuse({ text: t("missing") })
    if (text.length > longest) return refuse({ text: t("long") })
    if (await submit({ text })) {
      emptyField(form, "text", text)
      setSent(true)
    }
  }

  return (
    <form method="post" noValidate onSubmit={send}>
      <TextArea
        id="note-to-patient"
        name="text"
        heading
        rows={4}
        label={t("title", { name })}
        hint={t("hint", { name })}
        error={errors.text ?? errors.form}
        defaultValue={start}
        onChange={(event) => onType?.(event.currentTarget.value)}
      />
      {onType && <KeptAsYouWrite />}
      <div className="row between wrap mt-2">
        <VisibilityLine viewers={[{ name }]} />
        <Button look="primary" type="submit" disabled={isSending}>
          {t("send")}
        </Button>
      </div>
      <p role="status" className="quiet small">
        {isSent && t("sent")}
      </p>
    </form>
  )
}
