import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"

export type GrantedNotesProps = {
  of: "patient" | "partner"
  name: string
  notes: readonly { id: string; day: string; words: string }[]
}

/** One person's own notes at the desk, by that person's consent, and never beside the other's. */
export function GrantedNotes({ of, name, notes }: GrantedNotesProps) {
  const t = useTranslations("sensate-focus.desk")
  const day = useDayWords()
  return (
    <section aria-labelledby={`notes-${of}`}>
      <h2 id={`notes-${of}`}>{t("notes", { name })}</h2>
      {of === "partner" && <p className="quiet small">{t("partnersNotes", { name })}</p>}
      {notes.length === 0 && <p className="quiet">{t("noNotes")}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id} className="border-b border-hairline py-3">
            <time className="quiet small" dateTime={note.day}>
              {day.long(note.day)}
            </time>
            <p className="whitespace-pre-line" dir="auto">
              {note.words}
            </p>
          </li>
        ))}
      </ul>
      <VisibilityLine viewers={[{ name }]} />
    </section>
  )
}
