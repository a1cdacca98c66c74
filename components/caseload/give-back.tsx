"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Details } from "#components/ui/details.tsx"
import { Dialog } from "#components/ui/dialog.tsx"
import type { Category } from "#server/domain/consent/category.ts"

export type GiveBackProps = {
  patientName: string
  shared: readonly Category[]
  onGiveBack: (category: Category) => Promise<SubmitResult>
}

const hidden = (words: ReactNode) => <span className="vh">{words}</span>

/** «I do not need this», one category at a time; what it means is said before it is done. */
export function GiveBack({ patientName: name, shared, onGiveBack }: GiveBackProps) {
  const t = useTranslations("caseload.giveBack")
  const words = useTranslations("caseload.category")
  const { submit, isSending, errors } = useSubmission(onGiveBack)
  const [asked, setAsked] = useState<Category | null>(null)
  if (shared.length === 0) return null

  async function giveBack(category: Category) {
    if (await submit(category)) setAsked(null)
  }

  return (
    <div className="print:hidden">
      <Details summary={t("title")}>
        <p className="quiet small">{t("lead", { name })}</p>
        <ul className="mt-2 grid max-w-4xl gap-x-12 sm:grid-cols-2">
          {shared.map((category) => (
            <li key={category} className="flex items-center justify-between gap-4">
              <span className="inline-block first-letter:uppercase">{words(category)}</span>
              <Button look="plain" onClick={() => setAsked(category)}>
                <span>{t.rich("notNeeded", { hidden, what: words(category) })}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Details>
      <Dialog
        open={asked !== null}
        title={asked && t("sure", { what: words(asked) })}
        onClose={() => setAsked(null)}
      >
        <p>{t("means", { name })}</p>
        <p role="alert">{errors.form}</p>
        <div className="row wrap mt-4">
          <Button look="primary" disabled={isSending} onClick={() => asked && giveBack(asked)}>
            {t("giveBack")}
          </Button>
          <Button onClick={() => setAsked(null)}>{t("keep")}</Button>
        </div>
      </Dialog>
    </div>
  )
}
