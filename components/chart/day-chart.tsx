import { useFormatter, useTranslations } from "next-intl"
import { plainDay } from "#components/ui/plain-day.ts"
import type { ChartWeek } from "./by-week.ts"
import { ChartFrame } from "./chart-frame.tsx"
import { useReading } from "./use-reading.ts"
import type { WeekAxis } from "./week-axis.ts"

export type DayChartProps = { id: string; weeks: readonly ChartWeek[]; axis: WeekAxis }

const top = 14
const rowHeight = 15
const namedDays = [0, 3, 6]

/** Practice as filled days. An empty day is a small dot, and nothing runs on or breaks. */
export function DayChart({ id, weeks, axis }: DayChartProps) {
  const t = useTranslations("chart.days")
  const format = useFormatter()
  const reading = useReading()
  const y = (day: number) => top + day * rowHeight
  const firstMonday = weeks[0]?.start ?? "2026-01-05"
  return (
    <ChartFrame
      id={id}
      title={t("title")}
      description={reading.days(weeks)}
      axis={axis}
      weeks={weeks}
      rows={namedDays.map((day) => ({ label: weekday(day), y: y(day), line: false }))}
      top={y(0) - 6}
      bottom={y(6) + 6}
    >
      {weeks.map((week, at) =>
        week.rest ? null : <g key={week.start}>{week.days.map((done, day) => mark(done, at, day))}</g>,
      )}
    </ChartFrame>
  )

  function weekday(day: number) {
    const date = plainDay(firstMonday)
    date.setUTCDate(date.getUTCDate() + day)
    return format.dateTime(date, { weekday: "short" })
  }

  function mark(done: boolean | null, week: number, day: number) {
    if (done === null) return null
    return (
      <circle
        key={day}
        className={done ? "day" : "noday"}
        cx={axis.middle(week)}
        cy={y(day)}
        r={done ? 6 : 1.3}
      />
    )
  }
}
