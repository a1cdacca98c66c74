"use client"

import { useTranslations } from "next-intl"
import type { Dose, PlanItem } from "#server/domain/care-plan/plan.ts"
import { onWeekdays } from "#server/domain/care-plan/weekdays.ts"
import { Choose } from "./choose.tsx"
import { NumberBox } from "./number-box.tsx"
import { WeekdayBoxes } from "./weekday-boxes.tsx"

export type DoseEditorProps = {
  item: PlanItem
  name: string
  wrong: ReadonlySet<string>
  onChange: (item: PlanItem) => void
}

/** How long and how often, as a sentence with boxes in it. */
export function DoseEditor({ item, name, wrong, onChange }: DoseEditorProps) {
  const t = useTranslations("care-plan.editor")
  const at = `items.${item.id}.dose`
  const { dose } = item
  const { days } = dose
  const set = (change: Partial<Dose>) => onChange({ ...item, dose: { ...dose, ...change } })

  return (
    <>
      <Choose
        label={t("meant", { activity: name })}
        value={dose.minutesMean}
        options={[
          { value: "about", label: t("about") },
          { value: "up_to", label: t("upTo") },
        ]}
        onChoose={(minutesMean) => set({ minutesMean })}
      />
      <NumberBox
        id={`${at}.minutes`}
        label={t("minutesOf", { activity: name })}
        value={dose.minutes}
        isWrong={wrong.has(`${at}.minutes`)}
        onChange={(minutes) => set({ minutes })}
      />
      <span>{t("minutes")},</span>
      {days.kind === "times_a_week" && (
        <NumberBox
          id={`${at}.days.times`}
          label={t("daysOf", { activity: name })}
          value={days.times}
          isWrong={wrong.has(`${at}.days.times`)}
          onChange={(times) => set({ days: { kind: "times_a_week", times } })}
        />
      )}
      <Choose
        label={t("whichDays", { activity: name })}
        value={days.kind}
        options={[
          { value: "times_a_week", label: t("daysAWeek") },
          { value: "weekdays", label: t("onDays") },
        ]}
        onChoose={(kind) => {
          if (kind === days.kind) return
          set({
            days:
              days.kind === "times_a_week"
                ? onWeekdays(days.times)
                : { kind: "times_a_week", times: Math.max(days.weekdays.length, 1) },
          })
        }}
      />
      {days.kind === "weekdays" && (
        <WeekdayBoxes
          id={`${at}.days.weekdays`}
          label={t("daysNamed", { activity: name })}
          weekdays={days.weekdays}
          isWrong={wrong.has(`${at}.days.weekdays`)}
          onChange={(next) => set({ days: next })}
        />
      )}
    </>
  )
}
