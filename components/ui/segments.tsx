import { Link } from "./link.tsx"

export type SegmentsProps = { label: string; items: { href: string; label: string }[]; current: string }

/** Tabs inside a page: links, so that each has an address. */
export function Segments({ label, items, current }: SegmentsProps) {
  return (
    <nav className="seg" aria-label={label}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={item.href === current ? "page" : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
