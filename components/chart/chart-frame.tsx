import { useFormatter } from "next-intl"
import type { ReactNode } from "react"
import { plainDay } from "#components/ui/plain-day.ts"
import type { ChartWeek } from "./by-week.ts"
import type { WeekAxis } from "./week-axis.ts"

export type ChartFrameProps = {
  id: string
  title: string
  description: string
  axis: WeekAxis
  weeks: readonly ChartWeek[]
  /** Names of rows and where their lines run. */
  rows: { label: string; y: number; line: boolean }[]
  top: number
  bottom: number
  children: ReactNode
}

/** Title, description, rows, rest weeks and months; the marks themselves are the children. */
export function ChartFrame({
  id,
  title,
  description,
  axis,
  weeks,
  rows,
  top,
  bottom,
  children,
}: ChartFrameProps) {
  const format = useFormatter()
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${axis.width} ${bottom + 28}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {rows.map((row) => (
        <g key={row.label}>
          {row.line && <line className="grid" x1={axis.from} x2={axis.to} y1={row.y} y2={row.y} />}
          <text x={axis.labels} y={row.y + 4}>
            {row.label}
          </text>
        </g>
      ))}
      {weeks.map((week, at) => {
        const box = axis.box(at)
        return (
          week.rest && (
            <rect
              key={week.start}
              className="rest"
              x={box.x + 3}
              y={top - 4}
              width={Math.max(6, box.width - 6)}
              height={bottom - top + 8}
              rx="6"
            />
          )
        )
      })}
      {children}
      {axis.months.map((month) => (
        <text key={month.start} x={axis.start(month.week)} y={bottom + 24}>
          {format.dateTime(plainDay(month.start), { month: "short" })}
        </text>
      ))}
    </svg>
  )
}
