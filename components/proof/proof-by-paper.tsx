"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { textOf } from "#components/submission/fields.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Details } from "#components/ui/details.tsx"
import { Field } from "#components/ui/field.tsx"

/** For the day when phone or key is lost; folded away, so that nobody spends it by mistake. */
export function ProofByPaper({ onPaper }: { onPaper: (paper: string) => Promise<SubmitResult> }) {
  const t = useTranslations("proof.ask")
  const id = useId()
  const { submit, refuse, isSending, errors } = useSubmission(onPaper)

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const paper = textOf(new FormData(event.currentTarget), "paper")
    if (paper === "") return refuse({ paper: t("paperMissing") })
    void submit(paper)
  }

  return (
    <Details summary={t("paperSummary")}>
      <form method="post" noValidate onSubmit={send} className="stack">
        <Field
          id={id}
          name="paper"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          label={t("paper")}
          hint={t("paperHint")}
          error={errors.paper}
        />
        <Button look="line" wide type="submit" disabled={isSending}>
          {t("usePaper")}
        </Button>
        <p role="alert">{errors.form}</p>
      </form>
    </Details>
  )
}
