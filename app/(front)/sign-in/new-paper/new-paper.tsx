"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { PaperSheet } from "#components/factor/paper-sheet.tsx"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"
import { useProvenCall } from "../../../_proof/use-proven-call.tsx"

export function NewPaper() {
  const t = useTranslations("keys.paper")
  const { provenCall, proof } = useProvenCall()
  const [code, setCode] = useState<string>()
  const { submit, isSending, errors } = useSubmission(() => provenCall("factor.makePaper", undefined))

  async function make() {
    const made = await submit(undefined)
    if (made) setCode(made.data.code)
  }

  if (code) return <PaperSheet code={code} onKept={() => location.replace("/")} />
  return (
    <div className="stack">
      {proof}
      <h1>{t("usedTitle")}</h1>
      <p className="quiet">{t("usedLead")}</p>
      <Button look="primary" wide disabled={isSending} onClick={make}>
        {t("again")}
      </Button>
      <p role="alert">{errors.form}</p>
      <LinkButton look="plain" href="/">
        {t("later")}
      </LinkButton>
    </div>
  )
}
