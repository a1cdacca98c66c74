import { useFormatter, useTranslations } from "next-intl"
import { Link } from "#components/ui/link.tsx"
import { Pebbles } from "#components/ui/pebble.tsx"
import { plainDay } from "#components/ui/plain-day.ts"

export type Viewer = { name: string }

export type VisibilityLineProps = {
  /** Everyone else who can see the block, by name; none means "Only you". */
  viewers: Viewer[]
  /** Leads to Sharing, on the owner's own pages. */
  href?: string
  /** The last day of the reader's own grant, as an ISO date. */
  until?: string
  /** What the line speaks of, when one block has several: "Ratings". */
  about?: string
  /** The whole line in other words: "Only you see this list". */
  words?: string
  /** A second sentence: "It joins your log when you save it". */
  note?: string
}

/** The last line of each block of a person's data. Never a colour, never a lock. */
export function VisibilityLine({ viewers, href, until, about, note, words: own }: VisibilityLineProps) {
  const t = useTranslations("consent")
  const format = useFormatter()
  const you = about ? t("youInside") : t("you")
  const people =
    viewers.length === 0
      ? about
        ? t("onlyYouInside")
        : t("onlyYou")
      : format.list([you, ...viewers.map((viewer) => viewer.name)], { type: "conjunction" })
  const named = about ? t("about", { what: about, people }) : people
  const day = until && format.dateTime(plainDay(until), { day: "numeric", month: "long" })
  const line = own ?? (day ? t("until", { people: named, day }) : named)
  const words = (
    <span>
      {note ? t("withNote", { line, note }) : line}
      {href && <span className="vh">{t("leads")}</span>}
    </span>
  )
  const count = viewers.length === 0 ? 1 : viewers.length === 1 ? 2 : 3
  if (!href) {
    return (
      <p className="vis">
        <Pebbles count={count} />
        {words}
      </p>
    )
  }
  return (
    <Link className="vis" href={href}>
      <Pebbles count={count} />
      {words}
    </Link>
  )
}
