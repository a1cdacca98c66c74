import { useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { NoteReader, type Reader } from "./note-reader.tsx"

export type NoteReadersProps = {
  readers: readonly Reader[]
  /** What is said of all of them, before anything is chosen. */
  lead: string
  onShare: (relationshipId: string) => Promise<SubmitResult>
  onStop: (relationshipId: string) => Promise<SubmitResult>
}

/** The partner's own consent: who of the care team reads the partner's own notes. Nothing is ticked beforehand. */
export function NoteReaders({ readers, lead, onShare, onStop }: NoteReadersProps) {
  const t = useTranslations("partner-consent")
  return (
    <section className="block" aria-labelledby="readers">
      <h2 id="readers">{t("title")}</h2>
      <p className="quiet mt-1">{lead}</p>
      {readers.length === 0 && <p className="mt-3">{t("nobody")}</p>}
      <ul className="mt-2">
        {readers.map((reader) => (
          <NoteReader
            key={`${reader.relationshipId}-${reader.since}`}
            reader={reader}
            onShare={onShare}
            onStop={onStop}
          />
        ))}
      </ul>
      <VisibilityLine viewers={[]} words={t("onlyYou")} />
    </section>
  )
}
