"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import { Button } from "#components/ui/button.tsx"
import { useCall } from "../../_trpc/use-call.ts"

/** The way out is always here, for whoever reads this page, so that its being here tells nothing. */
export function LeavePair() {
  const t = useTranslations("together.choices")
  const call = useCall()
  const { submit, isSending, errors } = useSubmission(() => call("sensateFocus.leave", undefined))
  const [step, setStep] = useState<"closed" | "asked" | "left">("closed")
  return (
    <section className="block" aria-labelledby="leave">
      <h2 id="leave">{t("leaveTitle")}</h2>
      {step !== "left" && <p className="quiet mt-1">{step === "asked" ? t("leaveSure") : t("leave")}</p>}
      <p role="status">{errors.form ?? (step === "left" ? t("left") : "")}</p>
      <div className="mt-3">
        {step === "closed" && <Button onClick={() => setStep("asked")}>{t("leaveOpen")}</Button>}
        {step === "asked" && (
          <Answers>
            <Answer
              icon="cross"
              disabled={isSending}
              onClick={async () => (await submit(undefined)) && setStep("left")}
            >
              {t("leaveYes")}
            </Answer>
            <Answer icon="back" onClick={() => setStep("closed")}>
              {t("leaveNo")}
            </Answer>
          </Answers>
        )}
      </div>
    </section>
  )
}
