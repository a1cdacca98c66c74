import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"

export type GrantedDaysForTwoProps = {
  days: readonly string[]
  name: string
  /** The last day of the reader's own grant, as an ISO date. */
  until?: string
}

/** The days on which the two did something together, at the desk, newest first; how it was is told nowhere here. */
export function GrantedDaysForTwo({ days, name, until }: GrantedDaysForTwoProps) {
  const t = useTranslations("sensate-focus.desk")
  const words = useDayWords()
  return (
    <section aria-labelledby="days-for-two">
      <h2 id="days-for-two">{t("days")}</h2>
      {days.length === 0 && <p className="quiet">{t("noDays")}</p>}
      <ul>
        {days.map((day) => (
          <li key={day} className="py-1">
            <time dateTime={day}>{words.long(day)}</time>
          </li>
        ))}
      </ul>
      <VisibilityLine viewers={[{ name }]} until={until} />
    </section>
  )
}
