import { SessionChart } from "#components/chart/session-chart.tsx"
import { sampleWeeks } from "./progress-samples.tsx"

const sessions = sampleWeeks.flatMap(({ monday, rung, days, pains }) =>
  days.map((day, at) => {
    const on = new Date(Date.parse(`${monday}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10)
    const pain = pains[at] ?? null
    return { id: on, on, rung, pain, anxiety: pain === null ? null : Math.min(10, pain + 1 + (at % 2)) }
  }),
)

export function DeskSample() {
  return (
    <>
      <h1>Amara</h1>
      <div className="max-w-[50rem]">
        <h2>Strongest pain and anxiety, and what she used</h2>
        <SessionChart
          id="desk"
          sessions={sessions}
          from="2026-09-01"
          to="2026-11-22"
          rests={[{ from: "2026-10-19", to: "2026-10-25" }]}
          rungs={["Finger", "White", "Green", "Blue"]}
          ceiling={3}
          metOn="2026-11-09"
        />
      </div>
    </>
  )
}
