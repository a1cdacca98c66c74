import { pebblePath } from "#components/ui/pebble.tsx"

export type TwoPebblesProps = { you: string; other: string; label: string; begins: "me" | "other" }

/** The one who touches is warm. Names are cut to what the drawing holds; the label says them in full. */
export function TwoPebbles({ you, other, label, begins }: TwoPebblesProps) {
  const warm = "fill-now-soft stroke-now-edge"
  const cool = "fill-none stroke-brand-mark"
  return (
    <svg
      className="mx-auto mb-4 h-auto w-full max-w-80"
      viewBox="0 0 320 128"
      role="img"
      aria-label={label}
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path
        className={begins === "me" ? warm : cool}
        strokeWidth=".4"
        transform="translate(58 12) scale(4.2)"
        d={pebblePath}
      />
      <path
        className={begins === "me" ? cool : warm}
        strokeWidth=".4"
        transform="translate(162 12) scale(4.2) rotate(80 12 12)"
        d={pebblePath}
      />
      <path
        className="fill-none stroke-brand-mark"
        strokeWidth="1.6"
        strokeDasharray="1 5"
        d="M148 42c9-6 17-6 25-1M152 62c6-3 12-3 18 0M148 82c9 5 17 5 25 0"
      />
      <g className="fill-text font-strong" fontSize="17" textAnchor="middle">
        <text x="108" y="68">
          {short(you)}
        </text>
        <text x="212" y="68">
          {short(other)}
        </text>
      </g>
    </svg>
  )
}

const room = 9
const short = (name: string) => (name.length > room ? `${name.slice(0, room - 1)}…` : name)
