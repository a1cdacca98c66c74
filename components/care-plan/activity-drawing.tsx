import type { ReactNode } from "react"
import { pebblePath } from "#components/ui/pebble.tsx"
import type { ActivityKind } from "#server/domain/care-plan/activity.ts"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { relaxing, stretching, touchForTwo } from "./figures.tsx"

const drawings: Record<Exclude<ActivityKind, "relaxation">, ReactNode> = {
  breathing: (
    <g transform="translate(28 28)">
      <path className="lit" stroke="none" transform="scale(.86) translate(-12 -12)" d={pebblePath} />
      <path transform="scale(1.55) rotate(24) translate(-12 -12)" d={pebblePath} strokeWidth="1" />
      <path
        transform="scale(2.3) rotate(52) translate(-12 -12)"
        d={pebblePath}
        strokeWidth=".66"
        strokeDasharray="1.2 1.8"
      />
    </g>
  ),
  pelvic_floor: (
    <>
      <path d="M6 14c8 7 14 10 22 10s14-3 22-10" strokeDasharray="2 3.5" />
      <path
        className="lit"
        stroke="none"
        d="M6 14c6 20 12 29 22 29s16-9 22-29c-6 13-13 20-22 20S12 27 6 14z"
      />
      <path d="M6 14c6 13 13 20 22 20s16-7 22-20M6 14c6 20 12 29 22 29s16-9 22-29" />
    </>
  ),
  trainer: (
    <>
      <path d="M11 41V29.5a6 6 0 0 1 12 0V41a6 6 0 0 1-12 0z" />
      <path className="lit" d="M30 41V18.5a7.5 7.5 0 0 1 15 0V41a7.5 7.5 0 0 1-15 0z" />
    </>
  ),
  stretches: stretching,
  sensate_focus: touchForTwo,
}

/** A line drawing, the same one on every page that names the activity. */
export function ActivityDrawing({ item }: { item: PlanItem }) {
  return (
    <svg className="draw" viewBox="0 0 56 56" aria-hidden="true">
      {item.kind === "relaxation" ? relaxing[item.settings.form] : drawings[item.kind]}
    </svg>
  )
}
