"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type WithdrawOfferProps = { version: number; onWithdraw: () => Promise<SubmitResult> }

export function WithdrawOffer({ version, onWithdraw }: WithdrawOfferProps) {
  const t = useTranslations("care-plan.versions")
  const { submit, isSending, errors } = useSubmission(onWithdraw)
  return (
    <>
      <Button look="plain" disabled={isSending} onClick={() => submit(undefined)}>
        <span>{t.rich("takeBack", { hidden: (words) => <span className="vh">{words}</span>, version })}</span>
      </Button>
      <p role="alert">{errors.form}</p>
    </>
  )
}
