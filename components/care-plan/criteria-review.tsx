import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { Button } from "#components/ui/button.tsx"
import { Chip } from "#components/ui/chip.tsx"
import type { Source } from "#server/domain/care-plan/source.ts"

export type CriteriaReviewProps = { source: Source; onConfirm: () => void }

/** A default stays marked as one until a clinician puts their name to it. */
export function CriteriaReview({ source, onConfirm }: CriteriaReviewProps) {
  const t = useTranslations("care-plan.editor")
  const day = useDayWords()
  if (source.standing === "confirmed") {
    return (
      <p className="quiet small my-3">
        {t("confirmed", {
          by: source.confirmedBy ?? "",
          on: source.confirmedOn === null ? "" : day.full(source.confirmedOn),
        })}
      </p>
    )
  }
  return (
    <div className="my-3 flex flex-wrap items-center justify-between gap-3 rounded-control bg-key px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <Chip look="draft">{t("review")}</Chip>
        <p className="small mt-1">{t("reviewBody", { from: source.from })}</p>
      </div>
      <Button onClick={onConfirm}>{t("confirm")}</Button>
    </div>
  )
}
