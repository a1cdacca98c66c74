"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

/** The same words and the same button whether there is anything to tell or not. */
export function ExactOrNot({ isExact, onShow }: { isExact: boolean; onShow: () => Promise<SubmitResult> }) {
  const t = useTranslations("sharing.page")
  const { submit, isSending, errors } = useSubmission(onShow)
  if (isExact) return <p className="quiet small mt-2">{t("exact")}</p>
  return (
    <div className="mt-2">
      <p className="quiet small">{t("unsure")}</p>
      <Button look="plain" disabled={isSending} onClick={() => submit(undefined)}>
        {t("showExact")}
      </Button>
      {errors.form && <p role="alert">{errors.form}</p>}
    </div>
  )
}
