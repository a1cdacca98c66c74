import { scaleLinear, scaleTime } from "d3-scale"
import { line } from "d3-shape"
import { useFormatter, useLocale, useTranslations } from "next-intl"
import { plainDay } from "#components/ui/plain-day.ts"
import { directionOf } from "#content/messages/locale.ts"
import { SessionLegend } from "./session-legend.tsx"
import { type SessionPoint, SessionSteps } from "./session-steps.tsx"

export type SessionChartProps = {
  id: string
  /** In order of days; what is not granted is null throughout. */
  sessions: readonly SessionPoint[]
  /** ISO days. */
  from: string
  to: string
  /** First and last day of each rest. */
  rests: readonly { from: string; to: string }[]
  /** Names of what was used, from the easiest on. */
  rungs: readonly string[]
  /** "The highest pain at which the plan goes on", from the plan's criteria. */
  ceiling: number | null
  metOn: string | null
}

const width = 800
const plot = { from: 72, top: 24, bottom: 160 }
const y = scaleLinear([0, 10], [plot.bottom, plot.top])

/** Strongest pain and anxiety of each session over the steps that were used, on one axis of days. */
export function SessionChart(chart: SessionChartProps) {
  const { id, sessions, rests, ceiling, metOn } = chart
  const t = useTranslations("chart.sessions")
  const format = useFormatter()
  const rtl = directionOf(useLocale()) === "rtl"
  const range = rtl ? [width - plot.from, 4] : [plot.from, width - 4]
  const days = scaleTime([plainDay(chart.from), plainDay(chart.to)], range)
  const x = (isoDay: string) => days(plainDay(isoDay))
  const used = chart.rungs.filter((rung) => sessions.some((session) => session.rung === rung))
  const told = (of: "pain" | "anxiety") => sessions.filter((session) => session[of] !== null)
  const path = (of: "pain" | "anxiety") =>
    line<SessionPoint>()
      .x((session) => x(session.on))
      .y((session) => y(session[of] ?? 0))
  const labels = { x: rtl ? width : 60, end: rtl ? ("start" as const) : ("end" as const) }
  const isRated = told("pain").length + told("anxiety").length > 0
  // Without ratings the steps stand at the top: an empty field would look like something left out.
  const floor = isRated ? plot.bottom : plot.top - 12
  const bottom = floor + (used.length > 0 ? 36 + (used.length - 1) * 24 : 8)
  const numbers = !isRated
    ? []
    : ceiling === null || [0, 5, 10].includes(ceiling)
      ? [0, 5, 10]
      : [0, ceiling, 5, 10]

  return (
    <figure>
      <SessionLegend pain={told("pain").length > 0} anxiety={told("anxiety").length > 0} ceiling={ceiling} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and keys have to reach that */}
      <section className="overflow-x-auto" aria-label={t("drawing")} tabIndex={0}>
        <svg
          className="chart sessions-chart min-w-140"
          viewBox={`0 0 ${width} ${bottom + 32}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-description`}
        >
          <title id={`${id}-title`}>{t(isRated ? "title" : "titleUsed")}</title>
          <desc id={`${id}-description`}>
            {t(isRated ? "description" : "descriptionUsed", { sessions: sessions.length })}
          </desc>
          {numbers.map((number) => (
            <g key={number}>
              <line
                className={number === ceiling ? "ceiling" : "grid"}
                x1={range[0]}
                x2={range[1]}
                y1={y(number)}
                y2={y(number)}
              />
              <text x={labels.x} y={y(number) + 4} textAnchor={labels.end}>
                {number}
              </text>
            </g>
          ))}
          {rests.map((rest) => {
            const [one, other] = [x(rest.from), x(rest.to)]
            return (
              <g key={rest.from}>
                <rect
                  className="rest"
                  x={Math.min(one, other)}
                  width={Math.abs(other - one)}
                  y={plot.top - 4}
                  height={bottom - plot.top + 8}
                  rx="6"
                />
                <text x={(one + other) / 2} y={plot.top + 12} textAnchor="middle">
                  {t("rest")}
                </text>
              </g>
            )
          })}
          {runsBetween(told("anxiety"), rests).map((run) => (
            <path key={run[0]?.on} className="anxious" d={path("anxiety")(run) ?? ""} />
          ))}
          {runsBetween(told("pain"), rests).map((run) => (
            <path key={run[0]?.on} className="mid" d={path("pain")(run) ?? ""} />
          ))}
          {told("anxiety").map((one) => (
            <rect
              key={one.id}
              className="square"
              x={x(one.on) - 4.5}
              y={y(one.anxiety ?? 0) - 4.5}
              width="9"
              height="9"
            />
          ))}
          {told("pain").map((one) => (
            <circle key={one.id} className="point" cx={x(one.on)} cy={y(one.pain ?? 0)} r="3" />
          ))}
          <SessionSteps
            sessions={sessions}
            rests={rests}
            rungs={used}
            x={x}
            top={floor + 36}
            range={range}
            end={x(chart.to)}
            labels={labels}
          />
          {metOn !== null && (
            <g>
              <line className="met" x1={x(metOn)} x2={x(metOn)} y1={plot.top - 8} y2={bottom + 8} />
              <text x={x(metOn)} y={12} textAnchor="middle" className="strong">
                {t("met", { day: format.dateTime(plainDay(metOn), { day: "numeric", month: "short" }) })}
              </text>
            </g>
          )}
          {monthStarts(chart.from, chart.to).map((day) => (
            <text key={day} x={x(day)} y={bottom + 28}>
              {format.dateTime(plainDay(day), { month: "short" })}
            </text>
          ))}
        </svg>
      </section>
    </figure>
  )
}

/** A line never runs through a rest. */
export function runsBetween(
  sessions: readonly SessionPoint[],
  rests: SessionChartProps["rests"],
): SessionPoint[][] {
  const runs: SessionPoint[][] = []
  for (const session of sessions) {
    const last = runs.at(-1)?.at(-1)
    const rested = last && rests.some((rest) => rest.from >= last.on && rest.to <= session.on)
    if (!last || rested) runs.push([session])
    else runs.at(-1)?.push(session)
  }
  return runs
}

function monthStarts(from: string, to: string): string[] {
  const starts = [from]
  const day = plainDay(from)
  day.setUTCDate(1)
  for (;;) {
    day.setUTCMonth(day.getUTCMonth() + 1)
    const iso = day.toISOString().slice(0, 10)
    if (iso > to) return starts
    starts.push(iso)
  }
}
