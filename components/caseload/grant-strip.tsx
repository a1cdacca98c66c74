import { useFormatter, useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { categories as allCategories, type Category } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"

export type OwnGrant = { category: Category; until: string | null }

export type GrantStripProps = { shared: readonly OwnGrant[] }

/** What this clinician may read, and the whole rest of the list, said the same way whether anything is there or not. */
export function GrantStrip({ shared }: GrantStripProps) {
  const t = useTranslations("caseload.patient")
  const words = useTranslations("caseload.category")
  const format = useFormatter()
  const day = useDayWords()
  const has = new Set(shared.map((grant) => grant.category))
  const rest = allCategories.filter((category) => isGrantable(category, "clinician") && !has.has(category))

  return (
    <dl className="granted mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-1 border-y border-hairline py-3">
      <dt className="quiet">{t("shared")}</dt>
      <dd className="flex flex-wrap gap-x-5 gap-y-1">
        {shared.length === 0 && <span>{t("nothing")}</span>}
        {shared.map(({ category, until }) => (
          <span key={category}>
            <span className="inline-block first-letter:uppercase">{words(category)}</span>{" "}
            <small className="quiet small">
              {until === null ? t("untilEnded") : t("until", { day: day.short(until) })}
            </small>
          </span>
        ))}
      </dd>
      {rest.length > 0 && (
        <>
          <dt className="quiet">{t("notShared")}</dt>
          <dd className="quiet first-letter:uppercase">
            {t("noTrace", { list: format.list(rest.map((category) => words(category))) })}
          </dd>
        </>
      )}
    </dl>
  )
}
