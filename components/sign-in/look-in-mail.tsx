"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button, LinkButton } from "#components/ui/button.tsx"

export type LookInMailProps = {
  email?: string
  signInHref: string
  /** Only the demonstration has a mailbox of its own. */
  outboxHref?: string
  onSendAgain: () => Promise<SubmitResult>
}

/** The same words whether the address is known or not, so that the page tells nobody who has an account. */
export function LookInMail({ email, signInHref, outboxHref, onSendAgain }: LookInMailProps) {
  const t = useTranslations("sign-in.mail")
  const { submit, isSending, errors } = useSubmission(onSendAgain)
  const [wasSentAgain, setSentAgain] = useState(false)

  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p>{email ? t("sentTo", { email }) : t("sent")}</p>
      <p className="quiet">{t("once")}</p>
      {outboxHref && (
        <p>
          <LinkButton look="primary" wide href={outboxHref}>
            {t("outbox")}
          </LinkButton>
        </p>
      )}
      <p className="quiet small">{t("nothing")}</p>
      <div className="row wrap">
        <Button
          look="line"
          disabled={isSending}
          onClick={async () => setSentAgain((await submit(undefined)) !== null)}
        >
          {t("again")}
        </Button>
        <LinkButton look="plain" href={signInHref}>
          {t("other")}
        </LinkButton>
      </div>
      <p role="status" className="quiet small">
        {errors.form ?? (wasSentAgain ? t("sentAgain") : "")}
      </p>
    </div>
  )
}
