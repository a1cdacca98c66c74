"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type CopyOfferProps = { room: "mine" | "ours" | "caseload"; onTake: () => Promise<SubmitResult> }

/** What is in the file, who else might find it, and the button that gets it. */
export function CopyOffer({ room, onTake }: CopyOfferProps) {
  const t = useTranslations("take-away.copy")
  const [isTaken, setIsTaken] = useState(false)
  const taking = useSubmission(async () => {
    setIsTaken(false)
    const answer = await onTake()
    setIsTaken(answer.ok)
    return answer
  })
  return (
    <section className="stack mt-6">
      <h2>{t("title")}</h2>
      <p>{t(room)}</p>
      <p className="quiet">{t("care")}</p>
      <p>
        <Button look="line" disabled={taking.isSending} onClick={() => taking.submit(undefined)}>
          {t("take")}
        </Button>
      </p>
      <p role="status">{taking.isSending ? t("wait") : isTaken && t("done")}</p>
      <p role="alert">{taking.errors.form}</p>
    </section>
  )
}
