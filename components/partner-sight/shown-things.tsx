import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"

export type ShownThingsProps = {
  ownerName: string
  goals: readonly string[]
  steps: readonly { id: string; day: string; item: string; minutes: number }[]
  days: readonly string[]
}

/** What a partner is shown beside the plan of the two. What is not shown has no heading and no empty place. */
export function ShownThings({ ownerName, goals, steps, days }: ShownThingsProps) {
  const t = useTranslations("partner-sight")
  const day = useDayWords()
  const rungName = useRungName()
  if (goals.length === 0 && steps.length === 0 && days.length === 0) return null
  return (
    <section className="block" aria-labelledby="shown">
      <h2 id="shown">{t("title", { name: ownerName })}</h2>
      {goals.length > 0 && (
        <>
          <h3 className="mt-3">{t("goals")}</h3>
          <ul>
            {goals.map((words) => (
              <li key={words} className="py-1" dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3 className="mt-3">{t("steps")}</h3>
          <ul>
            {steps.map(({ id, day: on, item, minutes }) => (
              <li key={id} className="py-1">
                {t("step", { day: day.long(on), item: rungName(item), minutes })}
              </li>
            ))}
          </ul>
        </>
      )}
      {days.length > 0 && (
        <>
          <h3 className="mt-3">{t("days")}</h3>
          <ul>
            {days.map((on) => (
              <li key={on} className="py-1">
                <time dateTime={on}>{day.long(on)}</time>
              </li>
            ))}
          </ul>
        </>
      )}
      <VisibilityLine viewers={[{ name: ownerName }]} />
    </section>
  )
}
