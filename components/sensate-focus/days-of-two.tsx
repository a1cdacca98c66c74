import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { SeenByTwo } from "./seen-by-two.tsx"

export type DaysOfTwoProps = { days: readonly string[]; otherName: string }

/** The days on which the two did something together, for her whose they are; without one there is nothing here. */
export function DaysOfTwo({ days, otherName }: DaysOfTwoProps) {
  const t = useTranslations("sensate-focus.desk")
  const words = useDayWords()
  if (days.length === 0) return null
  return (
    <section className="block" aria-labelledby="days-of-two">
      <h2 id="days-of-two">{t("days")}</h2>
      <ul className="mt-2">
        {days.map((day) => (
          <li key={day} className="py-1">
            <time dateTime={day}>{words.long(day)}</time>
          </li>
        ))}
      </ul>
      <SeenByTwo otherName={otherName} of="log" />
    </section>
  )
}
