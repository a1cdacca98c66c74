import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { State } from "#components/ui/state.tsx"
import { type NoteHands, OwnNote, type OwnReflection } from "./own-note.tsx"

export type ReflectionListProps = {
  reflections: readonly OwnReflection[]
  viewers: { name: string }[]
  /** The first day of which they read, where earlier notes stay the author's alone. */
  since?: string
  /** Left out for somebody who has left: their notes can be read, and stay as they are. */
  hands?: NoteHands
  /** What stands beneath the list, such as the way back of what was removed. */
  children?: ReactNode
}

export function ReflectionList({ reflections, viewers, since, hands, children }: ReflectionListProps) {
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
            {hands ? (
              <OwnNote key={reflection.version} note={reflection} {...hands} />
            ) : (
              <p className="whitespace-pre-line" dir="auto">
                {reflection.words}
              </p>
            )}
          </li>
        ))}
      </ul>
      {children}
      {reflections.length > 0 && (
        <VisibilityLine viewers={viewers} note={since ? t("before", { day: day.long(since) }) : undefined} />
      )}
    </section>
  )
}
