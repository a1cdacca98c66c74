import { curveStepAfter, line } from "d3-shape"
import { useTranslations } from "next-intl"
import type { ChartWeek } from "./by-week.ts"
import { ChartFrame } from "./chart-frame.tsx"
import { useReading } from "./use-reading.ts"
import { runsOf, type WeekAxis } from "./week-axis.ts"

export type StepChartProps = { id: string; weeks: readonly ChartWeek[]; axis: WeekAxis; rungs: string[] }

const rowHeight = 38
const top = 18

/** What was used, as steps over weeks. Only what has been used is drawn: never the step not yet taken. */
export function StepChart({ id, weeks, axis, rungs }: StepChartProps) {
  const t = useTranslations("chart.steps")
  const reading = useReading()
  const used = rungs.filter((rung) => weeks.some((week) => week.rung === rung))
  const bottom = top + Math.max(0, used.length - 1) * rowHeight
  const y = (rung: string) => bottom - used.indexOf(rung) * rowHeight
  const path = line<[number, number]>().curve(curveStepAfter)
  const runs = runsOf(weeks, (week) => week.rung !== null)
  const last = runs.at(-1)?.at(-1)
  const lastRung = last === undefined ? null : weeks[last]?.rung
  return (
    <ChartFrame
      id={id}
      title={t("title")}
      description={reading.steps(weeks)}
      axis={axis}
      weeks={weeks}
      rows={used.map((rung) => ({ label: rung, y: y(rung), line: true }))}
      top={top - 8}
      bottom={bottom + 8}
    >
      {runs.map((run) => (
        <path key={run[0]} className="step" d={path(stepPoints(run)) ?? ""} />
      ))}
      {last !== undefined && lastRung && (
        <circle className="dot now" cx={axis.end(last)} cy={y(lastRung)} r="6.5" />
      )}
    </ChartFrame>
  )

  function stepPoints(run: number[]): [number, number][] {
    const points = run.map((week): [number, number] => [axis.start(week), y(weeks[week]?.rung ?? "")])
    const end = run.at(-1)
    return end === undefined ? points : [...points, [axis.end(end), y(weeks[end]?.rung ?? "")]]
  }
}
