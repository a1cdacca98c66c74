import { useFormatter, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { categories as allCategories, type Category } from "#server/domain/consent/category.ts"
import { isGrantable } from "#server/domain/consent/ceiling.ts"

/** Days; null is without an end on that side. */
export type OwnGrant = { category: Category; from: string | null; until: string | null }

export type GrantStripProps = {
  shared: readonly OwnGrant[]
  /** The way to give some of it back. */
  children?: ReactNode
}

/** What this clinician may read, and the whole rest of the list, said the same way whether anything is there or not. */
export function GrantStrip({ shared, children }: GrantStripProps) {
  const t = useTranslations("caseload.patient")
  const words = useTranslations("caseload.category")
  const format = useFormatter()
  const day = useDayWords()
  const has = new Set(shared.map((grant) => grant.category))
  const rest = allCategories.filter((category) => isGrantable(category, "clinician") && !has.has(category))

  const span = ({ from, until }: OwnGrant) =>
    [
      from !== null && t("from", { day: day.short(from) }),
      until === null ? t("untilEnded") : t("until", { day: day.short(until) }),
    ]
      .filter((part) => part !== false)
      .join(", ")

  return (
    <div className="mt-4 border-y border-hairline py-3">
      <dl className="granted grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-1">
        <dt className="quiet">{t("shared")}</dt>
        <dd className="flex flex-wrap gap-x-5 gap-y-1">
          {shared.length === 0 && <span>{t("nothing")}</span>}
          {[...Map.groupBy(shared, span)].map(([said, grants]) => (
            <span key={said}>
              <span className="inline-block first-letter:uppercase">
                {format.list(grants.map((grant) => words(grant.category)))}
              </span>{" "}
              <small className="quiet small">{said}</small>
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
      {children}
    </div>
  )
}
