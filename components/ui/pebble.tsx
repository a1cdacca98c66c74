export const pebblePath =
  "M12 3c5.2 0 9 3.2 9 8.4 0 5.6-3.6 9.6-9.2 9.6C6.4 21 3 17.4 3 12.2 3 6.6 6.8 3 12 3z"

/** One pebble is you, two are the pair, three are the circle. The filled one is the person who looks. */
export function Pebbles({ count, className }: { count: 1 | 2 | 3; className?: string }) {
  return (
    <svg className={className} viewBox={`0 0 ${24 + 19 * (count - 1)} 24`} aria-hidden="true">
      <path className="me" d={pebblePath} />
      {count > 1 && <path className="other" d={pebblePath} transform="translate(19 0) rotate(70 12 12)" />}
      {count > 2 && <path className="other" d={pebblePath} transform="translate(38 0) rotate(140 12 12)" />}
    </svg>
  )
}
