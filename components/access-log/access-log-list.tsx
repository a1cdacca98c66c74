import { useFormatter, useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { Category } from "#server/domain/consent/category.ts"

/** "denied" is a look that was turned away; it is kept, and shown in the same hand. */
export type AccessOutcome = "read" | "denied"

export type AccessLogEntry = {
  id: string
  day: string
  viewerName: string
  categories: readonly Category[]
  outcome: AccessOutcome
}

export type AccessLogListProps = { entries: readonly AccessLogEntry[] }

export function AccessLogList({ entries }: AccessLogListProps) {
  const t = useTranslations("access-log")
  const format = useFormatter()
  const day = useDayWords()

  if (entries.length === 0) {
    return (
      <div className="state mt-4">
        <h2 className="h3">{t("empty")}</h2>
        <p className="quiet">{t("emptyBody")}</p>
      </div>
    )
  }
  return (
    <ul className="mt-2">
      {entries.map((entry) => (
        <li key={entry.id} className="grid grid-cols-[4.25rem_1fr] gap-3 py-2">
          <time className="quiet" dateTime={entry.day}>
            {day.short(entry.day)}
          </time>
          <span>
            {t(entry.outcome, {
              viewer: entry.viewerName,
              what: format.list(entry.categories.map((category) => t(`what.${category}`))),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
