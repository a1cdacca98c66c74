"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type ProofByMailProps = {
  /** Only the demonstration has a mailbox of its own. */
  outboxHref: string | null
  onSend: () => Promise<SubmitResult>
  /** Goes on; answers not ok when the link was not pressed yet. */
  onGoOn: () => Promise<SubmitResult>
}

/** A link in the mail, opened beside this page; the page stays as it is. */
export function ProofByMail({ outboxHref, onSend, onGoOn }: ProofByMailProps) {
  const t = useTranslations("proof.ask")
  const sending = useSubmission(onSend)
  const going = useSubmission(onGoOn)
  const [wasSent, setSent] = useState(false)

  async function send() {
    if ((await sending.submit(undefined)) !== null) setSent(true)
  }

  if (!wasSent)
    return (
      <>
        <p className="quiet">{t("mailLead")}</p>
        <Button look="primary" wide disabled={sending.isSending} onClick={send}>
          {t("mail")}
        </Button>
        <p role="alert">{sending.errors.form}</p>
      </>
    )
  return (
    <>
      <p role="status">{t("sent")}</p>
      {outboxHref && (
        <p>
          <a className="btn line wide" href={outboxHref} target="_blank" rel="noreferrer">
            {t("outbox")}
          </a>
        </p>
      )}
      <Button look="primary" wide disabled={going.isSending} onClick={() => going.submit(undefined)}>
        {t("goOn")}
      </Button>
      <p role="alert">{going.errors.form ?? sending.errors.form}</p>
      <p>
        <Button look="plain" disabled={sending.isSending} onClick={send}>
          {t("again")}
        </Button>
      </p>
    </>
  )
}
