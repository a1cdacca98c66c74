import { scaleLinear } from "d3-scale"
import { area, line } from "d3-shape"
import { useTranslations } from "next-intl"
import type { ChartWeek } from "./by-week.ts"
import { ChartFrame } from "./chart-frame.tsx"
import { useReading } from "./use-reading.ts"
import { runsOf, type WeekAxis } from "./week-axis.ts"

export type BandChartProps = { id: string; weeks: readonly ChartWeek[]; axis: WeekAxis }

const top = 10
const bottom = 110
const y = scaleLinear([0, 10], [bottom, top])

/** Comfort as a band of the middle half, with a line for the middle session. */
export function BandChart({ id, weeks, axis }: BandChartProps) {
  const t = useTranslations("chart.band")
  const reading = useReading()
  const runs = runsOf(weeks, (week) => week.pain !== null)
  const middle = line<number>()
    .x((week) => axis.middle(week))
    .y((week) => y(weeks[week]?.pain?.middle ?? 0))
  const band = area<number>()
    .x((week) => axis.middle(week))
    .y0((week) => y(weeks[week]?.pain?.low ?? 0))
    .y1((week) => y(weeks[week]?.pain?.high ?? 0))
  return (
    <ChartFrame
      id={id}
      title={t("title")}
      description={reading.band(weeks)}
      axis={axis}
      weeks={weeks}
      rows={[0, 5, 10].map((number) => ({ label: String(number), y: y(number), line: true }))}
      top={top}
      bottom={bottom}
    >
      {runs.map((run) =>
        run.length === 1 ? (
          <SingleWeek key={run[0]} x={axis.middle(run[0] ?? 0)} pain={weeks[run[0] ?? 0]?.pain ?? null} />
        ) : (
          <g key={run[0]}>
            <path className="band" d={band(run) ?? ""} />
            <path className="mid" d={middle(run) ?? ""} />
          </g>
        ),
      )}
    </ChartFrame>
  )
}

// A line needs two weeks; one week alone is a short bar with its middle as a dot.
function SingleWeek({ x, pain }: { x: number; pain: ChartWeek["pain"] }) {
  if (!pain) return null
  return (
    <g>
      <line className="mid" x1={x} x2={x} y1={y(pain.low)} y2={y(pain.high)} />
      <circle className="dot" cx={x} cy={y(pain.middle)} r="4" />
    </g>
  )
}
