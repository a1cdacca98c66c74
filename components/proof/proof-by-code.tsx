"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { textOf } from "#components/submission/fields.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"

export type ProofByCodeProps = {
  label: string
  hint: string
  button: string
  look?: "primary" | "line"
  onCode: (code: string) => Promise<SubmitResult>
}

/** Six digits from an app. A code that did not fit stays in the field to be looked at. */
export function ProofByCode({ label, hint, button, look = "primary", onCode }: ProofByCodeProps) {
  const t = useTranslations("proof.ask")
  const id = useId()
  const { submit, refuse, isSending, errors } = useSubmission(onCode)

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = textOf(new FormData(event.currentTarget), "code").replace(/\s/g, "")
    if (!/^\d{6}$/.test(code)) return refuse({ code: t("codeShape") })
    void submit(code)
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack">
      <Field
        id={id}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        dir="ltr"
        label={label}
        hint={hint}
        error={errors.code}
      />
      <Button look={look} wide type="submit" disabled={isSending}>
        {button}
      </Button>
      <p role="alert">{errors.form}</p>
    </form>
  )
}
