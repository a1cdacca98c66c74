import type { ChartSession } from "#components/chart/by-week.ts"
import { ProgressPage } from "#components/chart/progress-page.tsx"

export const sampleWeeks: { monday: string; rung: string; days: number[]; pains: number[] }[] = [
  { monday: "2026-08-31", rung: "Finger", days: [1, 3], pains: [4, 5] },
  { monday: "2026-09-07", rung: "Finger", days: [0, 2, 5], pains: [3, 4, 5] },
  { monday: "2026-09-14", rung: "White", days: [1, 4], pains: [4, 6] },
  { monday: "2026-09-21", rung: "White", days: [0, 3, 5], pains: [3, 4, 5] },
  { monday: "2026-09-28", rung: "White", days: [1, 3, 6], pains: [2, 3, 4] },
  { monday: "2026-10-05", rung: "Green", days: [0, 2, 4], pains: [3, 4, 5] },
  { monday: "2026-10-12", rung: "Green", days: [0, 2, 4], pains: [3, 4, 4] },
  { monday: "2026-10-26", rung: "White", days: [2, 5], pains: [2, 4] },
  { monday: "2026-11-02", rung: "Green", days: [0, 2, 5], pains: [2, 3, 4] },
  { monday: "2026-11-09", rung: "Green", days: [1, 3, 5], pains: [2, 3, 3] },
  { monday: "2026-11-16", rung: "Green", days: [0, 2, 5, 6], pains: [2, 2, 3, 3] },
]

const sessions: ChartSession[] = sampleWeeks.flatMap(({ monday, rung, days, pains }) =>
  days.map((day, at) => ({
    on: new Date(Date.parse(`${monday}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
    rung,
    peakPain: pains[at] ?? null,
  })),
)

export function ProgressSample({ show }: { show: string }) {
  const okafor = [{ name: "Dr Okafor" }]
  const shown = show === "progress-empty" ? [] : show === "progress-few" ? sessions.slice(-2) : sessions
  return (
    <ProgressPage
      sessions={shown}
      since={show === "progress" ? "2026-09-01" : "2026-11-16"}
      today="2026-11-22"
      therapist="Dr Okafor"
      restWeeks={["2026-10-19"]}
      rungs={["Finger", "White", "Green", "Blue"]}
      viewers={{ steps: [...okafor, { name: "Lena Lind" }], pain: okafor, days: okafor }}
      sharingHref="/gallery"
      goal={{
        words: "I want to have a smear test, and not dread it for weeks.",
        marks: [
          { text: "I can read the letter without putting it away.", state: "been" },
          { text: "I can use Green and breathe all the way through.", state: "at", saidOn: "2026-11-09" },
          { text: "I have met the nurse and seen the room.", state: "ahead" },
          { text: "I have had the test, in my own time.", state: "ahead" },
        ],
        viewers: okafor,
        sharingHref: "/gallery",
        changeHref: "/gallery",
      }}
    />
  )
}
