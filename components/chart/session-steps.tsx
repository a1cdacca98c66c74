import { curveStepAfter, line } from "d3-shape"

export type SessionPoint = {
  id: string
  /** ISO day. */
  on: string
  rung: string | null
  /** At its strongest, 0 to 10. */
  pain: number | null
  anxiety: number | null
}

export type SessionStepsProps = {
  sessions: readonly SessionPoint[]
  rests: readonly { from: string; to: string }[]
  rungs: readonly string[]
  x: (isoDay: string) => number
  top: number
  range: number[]
  /** Where today is: the last step is drawn up to there and no further. */
  end: number
  labels: { x: number; end: "start" | "end" }
}

const rowHeight = 24

export function SessionSteps({ sessions, rests, rungs, x, top, range, end, labels }: SessionStepsProps) {
  const y = (rung: string | null) => top + (rungs.length - 1 - rungs.indexOf(rung ?? "")) * rowHeight
  const used = sessions.filter((session) => session.rung !== null)
  const path = line<[number, number]>().curve(curveStepAfter)
  const starts = rests.map((rest) => rest.from).toSorted()
  const bounds = ["", ...starts, "~"]
  const parts = bounds.slice(1).map((bound, at) => {
    const part = used.filter((session) => session.on >= (bounds[at] ?? "") && session.on < bound)
    const last = part.at(-1)
    if (!last) return []
    const points = part.map((session): [number, number] => [x(session.on), y(session.rung)])
    const closing: [number, number] = [bound === "~" ? end : x(bound), y(last.rung)]
    return [...points, closing]
  })
  return (
    <>
      {rungs.map((rung) => (
        <g key={rung}>
          <line className="grid" x1={range[0]} x2={range[1]} y1={y(rung)} y2={y(rung)} />
          <text x={labels.x} y={y(rung) + 4} textAnchor={labels.end}>
            {rung}
          </text>
        </g>
      ))}
      {parts.map(
        (points) =>
          points.length > 0 && <path key={points[0]?.[0]} className="step" d={path(points) ?? ""} />,
      )}
    </>
  )
}
