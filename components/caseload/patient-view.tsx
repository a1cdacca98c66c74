import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type PlanInForce, PlanSummary } from "#components/care-plan/plan-summary.tsx"
import { type PlanVersion, PlanVersions } from "#components/care-plan/plan-versions.tsx"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { Link } from "#components/ui/link.tsx"
import { State } from "#components/ui/state.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import type { Meeting } from "./caseload-row.ts"
import { GiveBack } from "./give-back.tsx"
import { GrantStrip, type OwnGrant } from "./grant-strip.tsx"
import { PatientHead } from "./patient-head.tsx"
import { type SessionLine, SessionsTable, type SessionsTableProps } from "./sessions-table.tsx"
import { SinceYouMet, type SinceYouMetProps } from "./since-you-met.tsx"

/** What the reader can do from here. */
export type PatientDesk = {
  planEditorHref: string
  threadHref: string
  meetingsHref: string
  leaveHref: string
  /** Whether partners are on hold, and the way to change it. */
  hold?: ReactNode
  note?: ReactNode
  onWithdraw?: (offerId: string) => Promise<SubmitResult>
  onGiveBack: (category: Category) => Promise<SubmitResult>
}

export type PatientViewProps = {
  patientName: string
  /** ISO day. */
  today: string
  meeting: Meeting | null
  shared: readonly OwnGrant[]
  /** The last day of the reader's own grants, where they have one. */
  sharesUntil: string | null
  since: SinceYouMetProps
  /** The drawing of ratings and steps; null where neither is granted. */
  chart: ReactNode
  /** The drawing of the days with practice; null where they are not granted. */
  days?: ReactNode
  /** Null where no session category is granted: then the block is not there at all. */
  sessions: readonly SessionLine[] | null
  granted: SessionsTableProps["granted"]
  /** "not_granted" leaves the block out; null is a granted plan that is not there yet. */
  plan: PlanInForce | null | "not_granted"
  /** What this clinician offered, which is theirs to read without a grant. */
  versions: readonly PlanVersion[]
  /** The plan for two, where it is shared, and the notes of whoever of the two shares theirs. */
  forTwo?: ReactNode
  notesOfTwo?: ReactNode
  /** Null where the owner looks through the clinician's eyes: what they wrote is not there, so neither is what they do. */
  desk: PatientDesk | null
}

export function PatientView(props: PatientViewProps) {
  const { patientName: name, plan, versions, sessions, desk } = props
  const t = useTranslations("caseload.patient")
  const v = useTranslations("care-plan.versions")
  const seenBy = <VisibilityLine viewers={[{ name }]} until={props.sharesUntil ?? undefined} />

  return (
    <>
      <PatientHead
        {...props}
        hasOffered={versions.length > 0}
        waiting={versions.find(({ state }) => state === "open")?.version}
      />
      <GrantStrip shared={props.shared}>
        {desk && (
          <GiveBack
            patientName={name}
            shared={props.shared.map(({ category }) => category)}
            onGiveBack={desk.onGiveBack}
          />
        )}
      </GrantStrip>
      {/* Where nothing granted stands in the first column, the second has the page to itself. */}
      <div className="split mt-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:has-[>:first-child:empty]:grid-cols-1">
        <div className="grid empty:hidden min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5">
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
          {props.days && (
            <section className="progress" aria-labelledby="days">
              <h2 id="days">{t("days")}</h2>
              {props.days}
              {seenBy}
            </section>
          )}
          {props.notesOfTwo}
        </div>
        <div className="side grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5 lg:[div:empty+&]:grid-cols-2 lg:[div:empty+&]:gap-x-8 [div:empty+&]:border-0 [div:empty+&]:p-0">
          {desk && <div className="print:hidden">{desk.note}</div>}
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
              <PlanVersions versions={versions} patientName={name} onWithdraw={desk?.onWithdraw} />
              <VisibilityLine viewers={[{ name }]} />
            </section>
          )}
          {desk?.hold}
        </div>
      </div>
      {desk && (
        <p className="mt-8 print:hidden">
          <Link className="quiet small inline-flex min-h-11 items-center" href={desk.leaveHref}>
            {t("leave", { name })}
          </Link>
        </p>
      )}
    </>
  )
}
