import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { type PlanInForce, PlanSummary } from "#components/care-plan/plan-summary.tsx"
import { type PlanVersion, PlanVersions } from "#components/care-plan/plan-versions.tsx"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Link } from "#components/ui/link.tsx"
import { State } from "#components/ui/state.tsx"
import type { Meeting } from "./caseload-row.ts"
import { GrantStrip, type OwnGrant } from "./grant-strip.tsx"
import { NoteToPatientForm } from "./note-to-patient-form.tsx"
import { PrintButton } from "./print-button.tsx"
import { type SessionLine, SessionsTable, type SessionsTableProps } from "./sessions-table.tsx"
import { SinceYouMet, type SinceYouMetProps } from "./since-you-met.tsx"

export type PatientViewProps = {
  patientName: string
  meeting: Meeting | null
  shared: readonly OwnGrant[]
  /** The last day of the reader's own grants, where they have one. */
  sharesUntil: string | null
  since: SinceYouMetProps
  /** The drawing of ratings and steps; null where neither is granted. */
  chart: ReactNode
  /** Null where no session category is granted: then the block is not there at all. */
  sessions: readonly SessionLine[] | null
  granted: SessionsTableProps["granted"]
  /** "not_granted" leaves the block out; null is a granted plan that is not there yet. */
  plan: PlanInForce | null | "not_granted"
  /** What this clinician offered, which is theirs to read without a grant. */
  versions: readonly PlanVersion[]
  planEditorHref: string
  threadHref: string
  meetingsHref: string
  leaveHref: string
  /** The plan for two, where it is shared. */
  forTwo?: ReactNode
  onWithdraw?: (offerId: string) => Promise<SubmitResult>
  onNote: (values: { text: string }) => Promise<SubmitResult>
}

export function PatientView(props: PatientViewProps) {
  const { patientName: name, meeting, plan, versions, sessions } = props
  const t = useTranslations("caseload.patient")
  const v = useTranslations("care-plan.versions")
  const day = useDayWords()
  const seenBy = <VisibilityLine viewers={[{ name }]} until={props.sharesUntil ?? undefined} />

  return (
    <>
      <div className="hd flex flex-wrap items-end justify-between gap-6">
        <div>
          <p className="small quiet">
            {meeting ? t("meets", { day: day.dayAndMonth(meeting.day), time: meeting.time }) : t("meetsNone")}{" "}
            <Link className="print:hidden" href={props.meetingsHref}>
              {t("meetings")}
            </Link>
          </p>
          <h1>{name}</h1>
        </div>
        <div className="row wrap print:hidden">
          <PrintButton />
          <LinkButton icon="talk" href={props.threadHref}>
            {t("thread")}
          </LinkButton>
          <LinkButton icon="pen" href={props.planEditorHref}>
            {t(versions.length === 0 ? "writePlan" : "changePlan")}
          </LinkButton>
        </div>
      </div>
      <GrantStrip shared={props.shared} />
      <div className="split mt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <SinceYouMet {...props.since} />
          {props.chart && (
            <section aria-labelledby="chart">
              <h2 id="chart">{t(props.granted.ratings ? "chart" : "chartUsed")}</h2>
              {props.chart}
              {seenBy}
            </section>
          )}
          {sessions && (
            <div>
              <h2>{t("sessions")}</h2>
              {sessions.length === 0 ? (
                <State title={t("noSessions")}>{t("noSessionsBody", { name })}</State>
              ) : (
                <SessionsTable sessions={sessions} granted={props.granted} />
              )}
              {seenBy}
            </div>
          )}
        </div>
        <div className="side grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
          <div className="print:hidden">
            <NoteToPatientForm patientName={name} onSubmit={props.onNote} />
          </div>
          {plan !== "not_granted" && (
            <section aria-labelledby={plan ? "plan" : undefined}>
              <PlanSummary inForce={plan} patientName={name} />
              {seenBy}
            </section>
          )}
          {props.forTwo}
          {versions.length > 0 && (
            <section aria-labelledby="versions">
              <h2 id="versions" className="h3">
                {v("title")}
              </h2>
              <PlanVersions versions={versions} patientName={name} onWithdraw={props.onWithdraw} />
              <VisibilityLine viewers={[{ name }]} />
            </section>
          )}
        </div>
      </div>
      <p className="mt-8 print:hidden">
        <Link className="quiet small inline-flex min-h-11 items-center" href={props.leaveHref}>
          {t("leave", { name })}
        </Link>
      </p>
    </>
  )
}
