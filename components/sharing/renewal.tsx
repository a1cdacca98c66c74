"use client"

import { useTranslations } from "next-intl"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"

export type RenewalProps = {
  /** The question, in words. */
  asks: string
  categoryName: string
  onRenew: () => Promise<SubmitResult>
}

/** Asked of the owner alone, on this page alone. To let it end she does nothing. */
export function Renewal({ asks, categoryName, onRenew }: RenewalProps) {
  const t = useTranslations("sharing.renewal")
  const { submit, isSending, errors } = useSubmission(onRenew)
  return (
    <div className="stack-s mt-2">
      <p className="small">{asks}</p>
      <div className="row wrap">
        <Button look="line" disabled={isSending} onClick={() => submit(undefined)}>
          <span>
            {t.rich("goOn", {
              hidden: (text) => <span className="vh">{text}</span>,
              category: categoryName,
            })}
          </span>
        </Button>
        <p className="quiet small">{t("orNot")}</p>
      </div>
      {errors.form && <p role="alert">{errors.form}</p>}
    </div>
  )
}
