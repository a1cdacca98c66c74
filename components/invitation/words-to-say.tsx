import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { LinkButton } from "#components/ui/button.tsx"
import type { ThreeWords } from "./three-words-form.tsx"

export type WordsToSayProps = { name: string; words: ThreeWords; openUntil: string; doneHref: string }

export function WordsToSay({ name, words, openUntil, doneHref }: WordsToSayProps) {
  const t = useTranslations("invitation.invite")
  const day = useDayWords()
  return (
    <div className="stack" role="status">
      <h1>{t("wordsTitle", { name })}</h1>
      <p className="quiet">{t("wordsLead")}</p>
      <ol className="grid max-w-lg grid-cols-[repeat(auto-fit,minmax(min(5.5rem,100%),1fr))] gap-2">
        {words.map((word) => (
          <li
            key={word}
            className="lead rounded-control bg-brand-soft px-3 py-4 text-center text-on-brand-soft"
          >
            {word}
          </li>
        ))}
      </ol>
      <p>{t("wordsUntil", { day: day.long(openUntil) })}</p>
      <p className="quiet small">{t("wordsOnce")}</p>
      <LinkButton href={doneHref}>{t("said")}</LinkButton>
    </div>
  )
}
