import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"

export type ChangeListProps = {
  changes: readonly { id: string; happened: string; device: string | null; day: string }[]
}

/** What changed about signing in, the newest first. */
export function ChangeList({ changes }: ChangeListProps) {
  const t = useTranslations("keys")
  const day = useDayWords()
  return (
    <section className="block stack-s" aria-labelledby="changes">
      <h2 id="changes">{t("changes.title")}</h2>
      <p className="quiet">{t(changes.length > 0 ? "changes.lead" : "changes.none")}</p>
      <ul>
        {changes.map((one) => (
          <li key={one.id} className="border-b border-hairline py-2">
            <p>{t(`changes.${one.happened}`)}</p>
            <p className="quiet small">
              {one.device
                ? t("changes.on", { day: day.long(one.day), device: one.device })
                : day.long(one.day)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
