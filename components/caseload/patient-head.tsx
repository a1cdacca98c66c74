import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Link } from "#components/ui/link.tsx"
import type { PatientViewProps } from "./patient-view.tsx"
import { PrintButton } from "./print-button.tsx"

export type PatientHeadProps = Pick<PatientViewProps, "patientName" | "today" | "meeting" | "desk"> & {
  /** A plan was written before, so the next one is a change. */
  hasOffered: boolean
  /** The version that waits for an answer. */
  waiting: number | undefined
}

export function PatientHead({
  patientName: name,
  today,
  meeting,
  desk,
  hasOffered,
  waiting,
}: PatientHeadProps) {
  const t = useTranslations("caseload.patient")
  const change = useTranslations("caseload.change")
  const day = useDayWords()
  return (
    <div className="hd flex flex-wrap items-end justify-between gap-6">
      <div>
        {/* A meeting is the clinician's own entry, so looking through their eyes leaves it out. */}
        {desk && (
          <p className="small quiet">
            {meeting ? t("meets", { day: day.dayAndMonth(meeting.day), time: meeting.time }) : t("meetsNone")}{" "}
            <Link
              className="-my-3 inline-flex min-h-11 items-center px-1 print:hidden"
              href={desk.meetingsHref}
            >
              {t("meetings")}
            </Link>
          </p>
        )}
        <h1>{name}</h1>
        {waiting !== undefined && <p className="small">{change("offer_open", { version: waiting })}</p>}
        <p className="small quiet hidden print:block">{t("printed", { day: day.full(today) })}</p>
        {!desk && <p className="small quiet">{t("previewOnly")}</p>}
      </div>
      {desk && (
        <div className="row wrap print:hidden">
          <PrintButton />
          <LinkButton icon="talk" href={desk.threadHref}>
            {t("thread")}
          </LinkButton>
          <LinkButton icon="pen" href={desk.planEditorHref}>
            {t(hasOffered ? "changePlan" : "writePlan")}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
