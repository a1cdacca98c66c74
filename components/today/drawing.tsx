import type { ReactNode } from "react"
import { pebblePath } from "#components/ui/pebble.tsx"
import type { ActivityKind } from "#server/domain/care-plan/activity.ts"

const directed: ReadonlySet<ActivityKind> = new Set<ActivityKind>(["trainer", "stretches"])

/** Abstract shapes and clothed line figures; no anatomy where none is needed. */
export function Drawing({ kind }: { kind: ActivityKind }) {
  return (
    <svg className={directed.has(kind) ? "draw flip" : "draw"} viewBox="0 0 56 56" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

const shapes = {
  breathing: (
    <g transform="translate(28 28)">
      <path className="fill" transform="scale(.86) translate(-12 -12)" d={pebblePath} />
      <path transform="scale(1.55) rotate(24) translate(-12 -12)" d={pebblePath} strokeWidth="1" />
      <path
        transform="scale(2.3) rotate(52) translate(-12 -12)"
        d={pebblePath}
        strokeWidth=".66"
        strokeDasharray="1.2 1.8"
      />
    </g>
  ),
  trainer: (
    <>
      <path d="M11 41V29.5a6 6 0 0 1 12 0V41a6 6 0 0 1-12 0z" />
      <path className="lit" d="M30 41V18.5a7.5 7.5 0 0 1 15 0V41a7.5 7.5 0 0 1-15 0z" />
    </>
  ),
  pelvic_floor: (
    <>
      <path d="M6 14c8 7 14 10 22 10s14-3 22-10" strokeDasharray="2 3.5" />
      <path d="M6 14c6 13 13 20 22 20s16-7 22-20" />
      <path
        className="lit"
        stroke="none"
        d="M6 14c6 20 12 29 22 29s16-9 22-29c-6 13-13 20-22 20S12 27 6 14z"
      />
      <path d="M6 14c6 20 12 29 22 29s16-9 22-29" />
    </>
  ),
  // Somebody folded forward over their knees, arms stretched out in front.
  stretches: (
    <>
      <path d="M4 46h48" strokeDasharray="2 3.5" />
      <path
        className="lit"
        d="M35 43c4.5 0 11.5-.5 14-2.5 1.5-6.5-3-12.5-10-13-6.5-.4-13 3-18.5 8l-14 7.500h9l11-3.500c3.5-1.2 6 3.5 8.5 3.500z"
      />
      <path d="M20.5 35.5 6.5 43h9l11-3.5" />
      <circle cx="17" cy="30" r="4.5" />
    </>
  ),
  relaxation: (
    <>
      <path d="M8 22c5 0 5-4 10-4s5 4 10 4 5-4 10-4 5 4 10 4" strokeDasharray="2 3.5" />
      <path className="lit" d="M8 31c5 0 5-4 10-4s5 4 10 4 5-4 10-4 5 4 10 4c0 8-8 14-20 14S8 39 8 31z" />
    </>
  ),
  sensate_focus: (
    <>
      <path className="lit" transform="translate(3 16)" d={pebblePath} />
      <path transform="translate(29 16) rotate(70 12 12)" d={pebblePath} />
      <path d="M21 15c4-3.5 10-3.5 14 0M21 41c4 3.5 10 3.5 14 0" strokeDasharray="1 3" />
    </>
  ),
} satisfies { [kind in ActivityKind]: ReactNode }
