"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type SendAnswerProps = {
  clinicianName: string
  /** The very words that go out. */
  text: string
  onSend: (text: string) => Promise<SubmitResult>
}

/** One answer, to one person, by the patient's own tap; nothing else goes with it. */
export function SendAnswer({ clinicianName: name, text, onSend }: SendAnswerProps) {
  const t = useTranslations("safety.send")
  const { submit, isSending, errors } = useSubmission(onSend)
  const [isSent, setSent] = useState(false)

  async function send() {
    if (await submit(text)) setSent(true)
  }

  return (
    <section className="block" aria-labelledby="send-answer">
      <h2 id="send-answer">{t("title", { name })}</h2>
      <p className="quiet">{t("lead", { name })}</p>
      <blockquote className="mbs-3 border-s-2 border-edge ps-4">{text}</blockquote>
      <VisibilityLine viewers={[{ name }]} />
      <p role="alert">{errors.form}</p>
      {isSent ? (
        <p role="status">{t("sent")}</p>
      ) : (
        <Button icon="pen" disabled={isSending} onClick={send}>
          {t("send", { name })}
        </Button>
      )}
    </section>
  )
}
