import { useFormatter, useTranslations } from "next-intl"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import { plainDay } from "#components/ui/plain-day.ts"

export type LetterProps = {
  from: string
  /** ISO day. */
  writtenOn: string
  paragraphs: string[]
  signature: string
  viewers: Viewer[]
  sharingHref: string
  writeBackHref: string
}

/** A note from the therapist, set like a letter. */
export function Letter(letter: LetterProps) {
  const t = useTranslations("today.letter")
  const format = useFormatter()
  const day = format.dateTime(plainDay(letter.writtenOn), { weekday: "long" })
  return (
    <section className="block letter" aria-labelledby="letter">
      <h2 id="letter" className="small quiet font-body mbe-2">
        {t("from", { name: letter.from, day })}
      </h2>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph} className="lead" dir="auto">
          {paragraph}
        </p>
      ))}
      <p className="quiet mbs-3">{letter.signature}</p>
      <div className="row between wrap mbs-2">
        <VisibilityLine viewers={letter.viewers} href={letter.sharingHref} />
        <LinkButton look="plain" href={letter.writeBackHref}>
          {t("writeBack")}
        </LinkButton>
      </div>
    </section>
  )
}
