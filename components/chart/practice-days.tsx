import { useLocale, useTranslations } from "next-intl"
import { directionOf } from "#content/messages/locale.ts"
import { byWeek } from "./by-week.ts"
import { DayChart } from "./day-chart.tsx"
import { weekAxis } from "./week-axis.ts"
import { WeekTable } from "./week-table.tsx"

export type PracticeDaysProps = {
  /** ISO days with practice, and the last day that is drawn. */
  days: readonly string[]
  from: string
  today: string
}

/** Days with practice as a clinician reads them: nothing is planned, missed or added up in it. */
export function PracticeDays({ days, from, today }: PracticeDaysProps) {
  const t = useTranslations("chart.days")
  const rtl = directionOf(useLocale()) === "rtl"
  const weeks = byWeek(
    days.map((on) => ({ on, rung: null, peakPain: null })),
    from,
    today,
    [],
  )
  return (
    <>
      <p className="quiet small">
        {t("hint")} {t("rest")}
      </p>
      <DayChart id="days-practised" weeks={weeks} axis={weekAxis(weeks, rtl)} />
      <WeekTable weeks={weeks} shows="days" title={t("title")} />
    </>
  )
}
