import { useFormatter, useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Viewer, VisibilityLine } from "#components/consent/visibility-line.tsx"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { plainDay } from "#components/ui/plain-day.ts"
import { State } from "#components/ui/state.tsx"
import { directionOf } from "#content/messages/locale.ts"
import { BandChart } from "./band-chart.tsx"
import { byWeek, type ChartSession } from "./by-week.ts"
import { DayChart } from "./day-chart.tsx"
import { GoalMarks, type GoalMarksProps } from "./goal-marks.tsx"
import { openingOf } from "./opening.ts"
import { StepChart } from "./step-chart.tsx"
import { weekAxis } from "./week-axis.ts"
import { WeekTable } from "./week-table.tsx"

export type ProgressPageProps = {
  sessions: ChartSession[]
  /** ISO day of the first plan. */
  since: string
  today: string
  therapist: string | null
  /** Any ISO day in each week of rest. */
  restWeeks: string[]
  /** Labels of the ladder from the easiest on; empty without a ladder. */
  rungs: string[]
  goal?: GoalMarksProps
  viewers: { steps: Viewer[]; pain: Viewer[]; days: Viewer[] }
  sharingHref: string
}

export function ProgressPage(page: ProgressPageProps) {
  const t = useTranslations("chart")
  const format = useFormatter()
  const rtl = directionOf(useLocale()) === "rtl"
  const month = (isoDay: string) => format.dateTime(plainDay(isoDay), { month: "long" })
  const rungName = useRungName()
  const named = page.sessions.map((one) => ({ ...one, rung: one.rung === null ? null : rungName(one.rung) }))
  const weeks = byWeek(named, page.since, page.today, page.restWeeks)
  const axis = weekAxis(weeks, rtl)
  const opening = openingOf(page.sessions)
  const oneMonth = page.since.slice(0, 7) === page.today.slice(0, 7)
  const block = (
    shows: "rung" | "pain" | "days",
    name: "steps" | "band" | "days",
    viewers: Viewer[],
    chart: ReactNode,
  ) => (
    <section className="block progress" aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`}>{t(`${name}.heading`)}</h2>
      <p className="quiet small">{t(`${name}.hint`)}</p>
      {chart}
      <WeekTable weeks={weeks} shows={shows} title={t(`${name}.title`)} />
      <VisibilityLine viewers={viewers} href={page.sharingHref} />
    </section>
  )
  return (
    <>
      <p className="small quiet">
        {page.therapist ? t("sinceWith", { name: page.therapist }) : t("sinceAlone")}
      </p>
      <h1>
        {oneMonth ? t("thisMonth", { month: month(page.today) }) : t("toNow", { month: month(page.since) })}
      </h1>
      {opening && (
        <p className="mbs-3 mbe-2">
          {t("opening", {
            firstMonth: month(`${opening.first.month}-01`),
            first: oneOrTwo(opening.first),
            lastMonth: month(`${opening.last.month}-01`),
            last: oneOrTwo(opening.last),
          })}
        </p>
      )}
      {page.goal && <GoalMarks {...page.goal} />}
      {page.sessions.length === 0 ? (
        <section className="block">
          <State title={t("emptyTitle")}>
            <p>{t("emptyText")}</p>
          </State>
          <VisibilityLine viewers={[]} />
        </section>
      ) : (
        <>
          {page.rungs.length > 0 &&
            weeks.some((week) => week.rung !== null) &&
            block(
              "rung",
              "steps",
              page.viewers.steps,
              <StepChart
                id="steps"
                weeks={weeks}
                axis={axis}
                rungs={page.rungs.map((rung) => rungName(rung))}
              />,
            )}
          {weeks.some((week) => week.pain !== null) &&
            block("pain", "band", page.viewers.pain, <BandChart id="band" weeks={weeks} axis={axis} />)}
          {block("days", "days", page.viewers.days, <DayChart id="days" weeks={weeks} axis={axis} />)}
        </>
      )}
    </>
  )

  function oneOrTwo({ low, high }: { low: number; high: number }) {
    return low === high ? String(low) : t(high - low === 1 ? "either" : "between", { low, high })
  }
}
