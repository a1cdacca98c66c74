"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

/** Face, finger or PIN: the browser asks. */
export function ProofByPasskey({ onPasskey }: { onPasskey: () => Promise<SubmitResult> }) {
  const t = useTranslations("proof.ask")
  const { submit, isSending, errors } = useSubmission(onPasskey)
  return (
    <>
      <p className="quiet">{t("passkeyLead")}</p>
      <Button look="primary" wide disabled={isSending} onClick={() => submit(undefined)}>
        {t("passkey")}
      </Button>
      <p role="alert">{errors.form}</p>
    </>
  )
}
