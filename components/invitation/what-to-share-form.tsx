"use client"

import { useTranslations } from "next-intl"
import { Refusal } from "#components/submission/refusal.tsx"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Answer, Answers } from "#components/ui/answer.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import { CategoryTicks, tickedCategories } from "./category-ticks.tsx"

export type WhatToShareValues = { categories: Category[] }

export type WhatToShareFormProps = {
  clinicianName: string
  /** What she is asked about. */
  choices: readonly Category[]
  onSubmit: (values: WhatToShareValues) => Promise<SubmitResult>
}

/** "Nothing yet" is an answer like the other: same size, same weight, and it sends an empty list. */
export function WhatToShareForm({ clinicianName, choices, onSubmit }: WhatToShareFormProps) {
  const t = useTranslations("invitation.share")
  const { submit, refuse, isSending, errors, attempt } = useSubmission(onSubmit)

  function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const categories = tickedCategories(new FormData(event.currentTarget), choices)
    if (categories.length === 0) return refuse({ category: t("nothingTicked") })
    void submit({ categories })
  }

  return (
    <form method="post" noValidate onSubmit={send} className="stack">
      <h1>{t("title", { name: clinicianName })}</h1>
      <p className="quiet">{t("lead")}</p>
      <Refusal errors={errors} attempt={attempt} fieldIds={{ category: `category-${choices[0]}` }} />
      <CategoryTicks
        legend={t("legend", { name: clinicianName })}
        categories={choices}
        kind="clinician"
        name={clinicianName}
      />
      <p className="quiet small">{t("after", { name: clinicianName })}</p>
      <p className="quiet small">{t("partnerNot")}</p>
      <Answers>
        <Answer type="submit" icon="check" disabled={isSending}>
          {t("shareThese")}
        </Answer>
        <Answer icon="moon" disabled={isSending} onClick={() => submit({ categories: [] })}>
          {t("nothingYet")}
        </Answer>
      </Answers>
    </form>
  )
}
