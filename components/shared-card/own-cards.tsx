"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Segments } from "#components/ui/segments.tsx"
import { CardPaper } from "./card-paper.tsx"
import type { OwnCard } from "./own-card.ts"
import { TakeBackCard } from "./take-back-card.tsx"

export type OwnCardsProps = {
  cards: readonly OwnCard[]
  people: { label: string; href: string }[]
  currentHref: string
  /** Null where there is nobody to give one to. */
  makeHref: string | null
  onTakeBack: (id: string) => Promise<SubmitResult>
}

/** All the cards that she made, each as its reader sees it, with a way back. */
export function OwnCards({ cards, people, currentHref, makeHref, onTakeBack }: OwnCardsProps) {
  const t = useTranslations("shared-card")
  const page = useTranslations("sharing.page")
  const day = useDayWords()
  return (
    <>
      <h1>{page("title")}</h1>
      <p className="quiet mt-2 mb-4">{t("lead")}</p>
      <Segments label={page("people")} items={people} current={currentHref} />
      {cards.length === 0 && (
        <div className="state mt-4">
          <h2>{t("none")}</h2>
          <p className="quiet">{t(makeHref ? "noneBody" : "nobody")}</p>
        </div>
      )}
      {cards.map(({ id, card, state, from, readerName, readerKind }) => (
        <section key={id} className="block stack-s">
          <p className="quiet small">{readerName ? t("for", { name: readerName }) : t("forGone")}</p>
          <CardPaper card={card} />
          <p className="quiet small">
            {t(`state.${readerName ? state : "notShared"}`, {
              name: readerName ?? "",
              day: from ? day.long(from) : "",
            })}
          </p>
          {state === "still" && readerName && (
            <p className="quiet small">{t("takesAll", { name: readerName })}</p>
          )}
          <VisibilityLine
            viewers={
              readerName && readerKind && (state === "shared" || state === "still")
                ? [{ name: readerName }]
                : []
            }
          />
          <div className="row wrap">
            <TakeBackCard title={card.title} onTakeBack={() => onTakeBack(id)} />
          </div>
        </section>
      ))}
      {makeHref && (
        <p className="mt-4">
          <LinkButton look="line" icon="plus" href={makeHref}>
            {t("make")}
          </LinkButton>
        </p>
      )}
    </>
  )
}
