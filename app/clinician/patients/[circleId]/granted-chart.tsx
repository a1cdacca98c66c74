import { SessionChart } from "#components/chart/session-chart.tsx"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { OutputOf } from "../../../_trpc/call.ts"

/** Weeks that a drawing reaches back. */
export const weeksDrawn = 12

/** Ratings and steps that are granted, on one axis of days; nothing where neither is. */
export function GrantedChart({ page }: { page: OutputOf<"caseload.patient"> }) {
  const rungName = useRungName()
  const { sessions, plan, granted, today } = page
  const begin = Temporal.PlainDate.from(today).subtract({ weeks: weeksDrawn }).toString()
  const points = (sessions ?? [])
    .filter(({ day }) => day >= begin && day <= today)
    .map(({ id, day, item, pain, anxiety }) => ({
      id,
      on: day,
      rung: item === null ? null : rungName(item),
      pain: pain?.peak ?? null,
      anxiety: anxiety?.peak ?? null,
    }))
    .toReversed()
  const first = points.find(({ rung, pain, anxiety }) => rung !== null || pain !== null || anxiety !== null)
  if (!first) return null
  const inForce = plan === "not_granted" ? null : plan?.plan
  const used = [...new Set(points.flatMap(({ rung }) => rung ?? []))]
  const ladder = inForce?.ladder?.items.map(({ label, kind }) => rungName(label, kind)) ?? []
  return (
    <SessionChart
      id="granted"
      sessions={points}
      from={first.on}
      to={today}
      rests={[]}
      rungs={[...used.filter((rung) => !ladder.includes(rung)), ...ladder]}
      ceiling={granted.ratings ? (inForce?.stepCriteria.maxPeakPain ?? null) : null}
      metOn={page.metOn !== null && page.metOn >= first.on ? page.metOn : null}
    />
  )
}
