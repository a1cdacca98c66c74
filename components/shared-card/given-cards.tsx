import { useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { Card } from "#server/domain/shared-card/card.ts"
import { CardPaper } from "./card-paper.tsx"

export type GivenCardsProps = { cards: readonly (Card & { id: string })[]; ownerName: string }

/** Cards that were made for this reader. Without any there is no block, and no word that there could be one. */
export function GivenCards({ cards, ownerName }: GivenCardsProps) {
  const t = useTranslations("shared-card")
  if (cards.length === 0) return null
  return (
    <section className="block" aria-labelledby="given-cards">
      <h2 id="given-cards">{t("given", { name: ownerName })}</h2>
      <div className="mt-3 grid gap-3">
        {cards.map((card) => (
          <CardPaper key={card.id} card={card} level="h3" />
        ))}
      </div>
      <VisibilityLine viewers={[{ name: ownerName }]} />
    </section>
  )
}
