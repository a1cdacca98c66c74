import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"

/** The days on which the two did something together, at the desk, newest first; how it was is told nowhere here. */
export function GrantedDaysForTwo({ days, name }: { days: readonly string[]; name: string }) {
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
      <VisibilityLine viewers={[{ name }]} />
    </section>
  )
}
