"use client"

import { useTranslations } from "next-intl"
import { found, looksLikeEmail, textOf } from "#components/submission/fields.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"

export type PaperAtTheDoorProps = {
  onSubmit: (values: { email: string; paper: string }) => Promise<SubmitResult>
}

/** For somebody who cannot read their mail: the address and the code from the paper. */
export function PaperAtTheDoor({ onSubmit }: PaperAtTheDoorProps) {
  const t = useTranslations("sign-in.cannot")
  const { submit, refuse, isSending, errors } = useSubmission(onSubmit)

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [email, paper] = [textOf(fields, "email"), textOf(fields, "paper")]
    const wrong = found({
      email: !looksLikeEmail(email) && t("emailOdd"),
      paper: paper === "" && t("codeMissing"),
    })
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    void submit({ email, paper })
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack mt-3">
      <Field
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t("email")}
        error={errors.email}
      />
      <Field
        id="paper"
        name="paper"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        dir="ltr"
        label={t("code")}
        hint={t("codeHint")}
        error={errors.paper}
      />
      <Button look="line" wide type="submit" disabled={isSending}>
        {t("open")}
      </Button>
      <p role="alert">{errors.form}</p>
    </form>
  )
}
