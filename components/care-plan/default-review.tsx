"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type SubmitResult, useSubmission } from "#components/submission/use-submission.ts"
import { Button } from "#components/ui/button.tsx"
import { Chip } from "#components/ui/chip.tsx"
import { defaultTemplate } from "#server/domain/care-plan/default-template.ts"
import { EachNumber } from "./each-number.tsx"
import { usePlanWords } from "./use-plan-words.ts"

export type DefaultToReview = {
  topic: string
  numbers: string
  source: { from: string }
  /** The clinician who confirmed it, and the ISO day; null until somebody has. */
  by: string | null
  on: string | null
}

export type DefaultReviewProps = {
  one: DefaultToReview
  /** Null for somebody who can confirm for no practice. */
  practice: string | null
  onConfirm: (one: DefaultToReview) => Promise<SubmitResult>
}

/** One default of the program: where it is from, and who stands behind it. */
export function DefaultReview({ one, practice, onConfirm }: DefaultReviewProps) {
  const t = useTranslations("care-plan.review")
  const words = usePlanWords()
  const day = useDayWords()
  const { submit, isSending, errors } = useSubmission(onConfirm)
  const item = defaultTemplate.items.find(({ id }) => one.topic === `item.${id}`)
  const name = item ? words.title(item) : t("criteria")
  const { sessions, days, maxPeakPain, maxPeakAnxiety, minMinutes } = defaultTemplate.stepCriteria
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-2 border-b border-hairline py-3 max-sm:grid-cols-1">
      <div>
        <h3 className="flex flex-wrap items-center gap-2">
          {name} {one.by === null && <Chip look="draft">{t("chip")}</Chip>}
        </h3>
        <p>
          {item
            ? words.amount(item)
            : t("criteriaAre", { sessions, days, maxPeakPain, maxPeakAnxiety, minMinutes })}
        </p>
        <EachNumber numbers={one.numbers} />
        <p className="quiet small">{t("from", { from: one.source.from })}</p>
        {one.by !== null && (
          <p className="small">
            {t("confirmed", { by: one.by, on: one.on === null ? "" : day.full(one.on) })}
          </p>
        )}
        <p role="alert">{errors.form}</p>
      </div>
      {one.by === null && practice !== null && (
        <Button disabled={isSending} onClick={() => submit(one)}>
          <span>
            {t.rich("confirm", {
              practice,
              what: name,
              hidden: (said) => <span className="vh">{said}</span>,
            })}
          </span>
        </Button>
      )}
    </li>
  )
}
