import { pebblePath } from "#components/ui/pebble.tsx"

/** Three pebbles on a line: the one place where apricot greets instead of saying "now". */
export function Greeting() {
  return (
    <div className="grid min-h-48 flex-1 place-items-center">
      <svg viewBox="0 0 150 96" aria-hidden="true" className="w-[min(15rem,100%)] overflow-visible">
        <g className="fill-none stroke-brand-mark" strokeWidth="1.1">
          <path d="M4 84h142" />
          <path d={pebblePath} transform="translate(106 58.2) scale(1.2)" />
        </g>
        <path d={pebblePath} transform="translate(22 33.6) scale(2.4)" className="fill-brand-mark" />
        <path d={pebblePath} transform="translate(72 49.3) scale(1.66)" className="fill-now" />
      </svg>
    </div>
  )
}
