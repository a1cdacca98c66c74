"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useLinkInFragment } from "#components/sign-in/use-link-in-fragment.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

/** Behind the mailed link: one button, which a mail scanner does not press. */
export function ConfirmProof({ onConfirm }: { onConfirm: (token: string) => Promise<SubmitResult> }) {
  const t = useTranslations("proof.link")
  const { submit, isSending, errors } = useSubmission(onConfirm)
  const [isDone, setDone] = useState(false)
  const link = useLinkInFragment()

  if (isDone)
    return (
      <div className="stack" role="status">
        <h1>{t("done")}</h1>
        <p className="quiet">{t("doneLead")}</p>
      </div>
    )
  if (link === null || errors.token)
    return (
      <div className="stack" role="alert">
        <h1>{t("broken")}</h1>
        <p className="quiet">{t("brokenLead")}</p>
      </div>
    )
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="quiet">{t("lead")}</p>
      <Button
        look="primary"
        wide
        disabled={isSending || link === "unread"}
        onClick={async () => {
          if (link !== "unread" && (await submit(link.token)) !== null) setDone(true)
        }}
      >
        {t("button")}
      </Button>
      <p role="alert">{errors.form}</p>
    </div>
  )
}
