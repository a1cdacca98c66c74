import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Link } from "#components/ui/link.tsx"
import type { RelationshipKind } from "#server/domain/consent/category.ts"

export type Person = {
  name: string
  kind: RelationshipKind
  /** Null until the other end has said that it is the right person. */
  since: string | null
  title: string | null
  /** The practice that stands behind a clinician; null where none does. */
  practice: string | null
  meeting: { day: string; time: string } | null
  sharingHref: string
  /** Only a clinician has a thread. */
  writeHref?: string
  endHref: string
}

export function PersonBeside(person: Person) {
  const { name, kind, since, title, practice, meeting, sharingHref, writeHref, endHref } = person
  const t = useTranslations("care-circle.people")
  const day = useDayWords()
  return (
    <section className="block" aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet">{kind === "partner" ? t("partner") : (title ?? t("clinician"))}</p>
      <div className="small mt-2 grid gap-1">
        {kind === "clinician" && (
          <p>{practice ? t("confirmed", { practice }) : t("notConfirmed", { name })}</p>
        )}
        <p>{since ? t("since", { day: day.full(since) }) : t("waits", { name })}</p>
        {meeting && <p>{t("meets", { day: day.dayAndMonth(meeting.day), time: meeting.time })}</p>}
      </div>
      <div className="row wrap mt-3">
        <LinkButton icon="sharing" href={sharingHref}>
          {t("sees", { name })}
        </LinkButton>
        {writeHref && (
          <LinkButton icon="talk" href={writeHref}>
            {t("write")}
          </LinkButton>
        )}
      </div>
      <p>
        <Link className="quiet small inline-flex min-h-11 items-center" href={endHref}>
          {t("end", { name })}
        </Link>
      </p>
    </section>
  )
}
