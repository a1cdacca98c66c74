"use client"

import { useTranslations } from "next-intl"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { NumberBox } from "./number-box.tsx"
import { usePlanWords } from "./use-plan-words.ts"

export type DoseEditorProps = {
  item: PlanItem
  name: string
  wrong: ReadonlySet<string>
  onChange: (item: PlanItem) => void
}

/** How long and how often, as a sentence with boxes in it. */
export function DoseEditor({ item, name, wrong, onChange }: DoseEditorProps) {
  const t = useTranslations("care-plan.editor")
  const words = usePlanWords()
  const at = `items.${item.id}.dose`
  const { dose } = item
  const { days } = dose

  return (
    <>
      <select
        className="input m-0 inline-block w-auto"
        aria-label={t("meant", { activity: name })}
        value={dose.minutesMean}
        onChange={(event) =>
          onChange({
            ...item,
            dose: { ...dose, minutesMean: event.target.value === "up_to" ? "up_to" : "about" },
          })
        }
      >
        <option value="about">{t("about")}</option>
        <option value="up_to">{t("upTo")}</option>
      </select>
      <NumberBox
        id={`${at}.minutes`}
        label={t("minutesOf", { activity: name })}
        value={dose.minutes}
        isWrong={wrong.has(`${at}.minutes`)}
        onChange={(minutes) => onChange({ ...item, dose: { ...dose, minutes } })}
      />
      <span>{t("minutes")},</span>
      {days.kind === "times_a_week" ? (
        <>
          <NumberBox
            id={`${at}.days.times`}
            label={t("daysOf", { activity: name })}
            value={days.times}
            isWrong={wrong.has(`${at}.days.times`)}
            onChange={(times) =>
              onChange({ ...item, dose: { ...dose, days: { kind: "times_a_week", times } } })
            }
          />
          <span>{t("daysAWeek")}</span>
        </>
      ) : (
        <span>{words.days(days)}</span>
      )}
    </>
  )
}
