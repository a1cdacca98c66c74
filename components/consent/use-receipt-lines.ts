import { useFormatter, useTranslations } from "next-intl"
import { plainDay } from "#components/ui/plain-day.ts"
import type { Category } from "#server/domain/consent/category.ts"
import type { Surface } from "#server/domain/consent/surfaces.ts"

export type Receipt = {
  id: string
  happened: "granted" | "renewed" | "frozen" | "ended" | "relationship_ended" | "left"
  name: string
  /** Whether the reader did it; otherwise it is the other person who gave it back. */
  isMine: boolean
  day: string
  time: string
  zone: string
  categories: readonly Category[]
  from: string | null
  until: string | null
  withPast: boolean
  closed: readonly Surface[]
  wording: { version: string; hash: string; lines: readonly string[] } | null
}

/** A receipt in sentences: the same on the page, on paper and in the file. */
export function useReceiptLines() {
  const t = useTranslations("receipt")
  const names = useTranslations("sharing.category")
  const format = useFormatter()
  const long = (day: string) =>
    format.dateTime(plainDay(day), { day: "numeric", month: "long", year: "numeric" })

  const title = (receipt: Receipt) =>
    t(receipt.happened === "ended" && !receipt.isMine ? "endedByThem" : receipt.happened, {
      name: receipt.name,
      what: format.list(
        receipt.categories.map((category) => t("category", { name: names(`${category}.name`) })),
      ),
    })

  const when = ({ day, time }: Receipt) => t("at", { day: long(day), time })

  function terms({ happened, from, until, withPast, categories }: Receipt): string[] {
    if (happened === "frozen") return [t("quiet")]
    if (from === null) return []
    const isCard = categories.includes("shared_card")
    return [
      t("from", { day: long(from) }),
      until === null ? t("noEnd") : t("until", { day: long(until) }),
      ...(isCard ? [] : [t(withPast ? "withPast" : "noPast")]),
    ]
  }

  const closed = (receipt: Receipt) => receipt.closed.map((surface) => t(`surface.${surface}`))

  return { title, when, terms, closed }
}
