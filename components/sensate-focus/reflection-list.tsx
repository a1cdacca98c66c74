import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { State } from "#components/ui/state.tsx"

export type OwnReflection = { id: string; day: string; text: string }
export type ReflectionListProps = { reflections: readonly OwnReflection[]; viewers: { name: string }[] }

export function ReflectionList({ reflections, viewers }: ReflectionListProps) {
  const t = useTranslations("sensate-focus.reflection")
  const day = useDayWords()
  return (
    <section className="block" aria-labelledby="reflections">
      <h2 id="reflections">{t("earlier")}</h2>
      {reflections.length === 0 && <State title={t("empty")}>{t("emptyBody")}</State>}
      <ul>
        {reflections.map((reflection) => (
          <li key={reflection.id} className="py-3">
            <time className="quiet small" dateTime={reflection.day}>
              {day.long(reflection.day)}
            </time>
            <p className="whitespace-pre-line">{reflection.text}</p>
          </li>
        ))}
      </ul>
      {reflections.length > 0 && <VisibilityLine viewers={viewers} />}
    </section>
  )
}
