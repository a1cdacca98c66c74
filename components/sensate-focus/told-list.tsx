import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { MeOrOther } from "./joint.ts"
import { SeenByTwo } from "./seen-by-two.tsx"

export type Told = { id: string; from: MeOrOther; day: string; words: string }
export type ToldListProps = { told: readonly Told[]; otherName: string }

export function ToldList({ told, otherName }: ToldListProps) {
  const t = useTranslations("sensate-focus.tell")
  const day = useDayWords()
  if (told.length === 0) return null
  return (
    <section className="block" aria-labelledby="told">
      <h2 id="told">{t("listTitle")}</h2>
      <ul>
        {told.map((one) => (
          <li key={one.id} className="py-3">
            <p className="quiet small">
              {one.from === "me" ? t("you") : otherName}, <time dateTime={one.day}>{day.long(one.day)}</time>
            </p>
            <p className="whitespace-pre-line" dir="auto">
              {one.words}
            </p>
          </li>
        ))}
      </ul>
      <SeenByTwo otherName={otherName} of="log" />
    </section>
  )
}
