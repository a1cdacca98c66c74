"use client"

import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Details } from "#components/ui/details.tsx"
import type { CardChoice, CardSession } from "#server/domain/shared-card/card.ts"

export type CardTicksProps = {
  goals: readonly string[]
  sessions: readonly CardSession[]
  choice: CardChoice
  error: string | undefined
  onChange: (part: Partial<CardChoice>) => void
}

const flipped = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

/** What of her own can be copied: nothing is ticked before she ticks it. */
export function CardTicks({ goals, sessions, choice, error, onChange }: CardTicksProps) {
  const t = useTranslations("shared-card.compose")
  const rungName = useRungName()
  const part = useTranslations("shared-card.part")
  const day = useDayWords()
  const said = (value: number | null) => value ?? part("left")
  const withNumbers = sessions.filter(
    ({ item, peakPain, peakAnxiety }) => item !== null || peakPain !== null || peakAnxiety !== null,
  )
  return (
    <div id="card-parts" className="stack">
      {error && <p role="alert">{error}</p>}
      {goals.length > 0 && (
        <fieldset className="grid gap-2">
          <legend className="label mb-2">{t("goals")}</legend>
          {goals.map((goal) => (
            <Checkbox
              key={goal}
              label={<span dir="auto">{goal}</span>}
              checked={choice.goals.includes(goal)}
              onChange={() => onChange({ goals: flipped(choice.goals, goal) })}
            />
          ))}
        </fieldset>
      )}
      {withNumbers.length > 0 && (
        <Details summary={t("sessions")}>
          <p className="quiet small">{t("sessionsHint")}</p>
          {withNumbers.map(({ id, day: on, item, minutes, peakPain, peakAnxiety }) => (
            <fieldset key={id} className="mt-3 grid gap-2">
              <legend className="label mb-2">{day.full(on)}</legend>
              {item !== null && (
                <Checkbox
                  label={t("step", { item: rungName(item), minutes })}
                  checked={choice.steps.includes(id)}
                  onChange={() => onChange({ steps: flipped(choice.steps, id) })}
                />
              )}
              {(peakPain !== null || peakAnxiety !== null) && (
                <Checkbox
                  label={t("numbers", { pain: said(peakPain), anxiety: said(peakAnxiety) })}
                  checked={choice.ratings.includes(id)}
                  onChange={() => onChange({ ratings: flipped(choice.ratings, id) })}
                />
              )}
            </fieldset>
          ))}
        </Details>
      )}
    </div>
  )
}
