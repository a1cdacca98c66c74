"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import type { OwnCard } from "./own-card.ts"
import { TakeBackCard } from "./take-back-card.tsx"

export type CardRowsProps = {
  cards: readonly OwnCard[]
  onTakeBack: (id: string) => Promise<SubmitResult>
}

/** The cards of one person, in the list of what that person sees. */
export function CardRows({ cards, onTakeBack }: CardRowsProps) {
  const t = useTranslations("shared-card")
  const day = useDayWords()
  return cards.map(({ id, card, state, from, readerName }) => (
    <li
      key={id}
      className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 border-b border-hairline py-4"
    >
      <div>
        <h3 dir="auto">{t("row", { title: card.title })}</h3>
        <p className="quiet small">
          {state === "scheduled" && from
            ? t("state.scheduled", { name: readerName ?? "", day: day.long(from) })
            : t("holds")}
        </p>
      </div>
      <div>
        <TakeBackCard title={card.title} onTakeBack={() => onTakeBack(id)} />
      </div>
    </li>
  ))
}
