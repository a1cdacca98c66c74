"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type PaperOfferProps = { has: boolean; onMake: () => Promise<SubmitResult> }

export function PaperOffer({ has, onMake }: PaperOfferProps) {
  const t = useTranslations("keys.paper")
  const { submit, isSending, errors } = useSubmission(onMake)
  return (
    <section className="block stack" aria-labelledby="paper-title">
      <h2 id="paper-title">{t("title")}</h2>
      <p className="quiet">{t("lead")}</p>
      <p className="quiet small">{t(has ? "has" : "hasNot")}</p>
      <Button look="line" disabled={isSending} onClick={() => submit(undefined)}>
        {t(has ? "again" : "make")}
      </Button>
      <p role="alert">{errors.form}</p>
    </section>
  )
}
