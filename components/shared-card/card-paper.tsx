import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { Card, CardPart } from "#server/domain/shared-card/card.ts"

/** A card as its reader sees it; the same on every page, so that what is looked at is what goes out. */
export function CardPaper({ card, level = "h2" }: { card: Card; level?: "h2" | "h3" }) {
  const t = useTranslations("shared-card.part")
  const day = useDayWords()
  const rungName = useRungName()
  const Title = level
  const said = (value: number | null) => value ?? t("left")

  function line(part: CardPart): string {
    if (part.kind === "goal") return part.words
    const on = day.full(part.day)
    return part.kind === "step"
      ? t("step", { day: on, item: rungName(part.item), minutes: part.minutes })
      : t("ratings", { day: on, pain: said(part.peakPain), anxiety: said(part.peakAnxiety) })
  }

  return (
    <article className="rounded-sheet border border-hairline p-4">
      <Title dir="auto">{card.title}</Title>
      {card.words !== "" && (
        <p className="mt-2 whitespace-pre-line" dir="auto">
          {card.words}
        </p>
      )}
      {card.parts.length > 0 && (
        <ul className="mt-3">
          {card.parts.map((part) => (
            <li key={`${part.kind} ${line(part)}`} className="py-1">
              {part.kind === "goal" && <span className="quiet small block">{t("goal")}</span>}
              <span dir="auto">{line(part)}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
