"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type TakeBackCardProps = { title: string; onTakeBack: () => Promise<SubmitResult> }

/** One press, at once, with nothing asked. */
export function TakeBackCard({ title, onTakeBack }: TakeBackCardProps) {
  const t = useTranslations("shared-card")
  const { submit, isSending, errors } = useSubmission(onTakeBack)
  return (
    <>
      <Button look="line" disabled={isSending} onClick={() => submit(undefined)}>
        <span>{t.rich("takeBack", { title, hidden: (text) => <span className="vh">{text}</span> })}</span>
      </Button>
      {errors.form && <p role="alert">{errors.form}</p>}
    </>
  )
}
