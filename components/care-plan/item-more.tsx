"use client"

import { useTranslations } from "next-intl"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Details } from "#components/ui/details.tsx"
import { Field } from "#components/ui/field.tsx"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { NumberBox } from "./number-box.tsx"

export type ItemMoreProps = {
  item: PlanItem
  name: string
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (item: PlanItem) => void
}

/** What is seldom changed: the remaining numbers, a sentence about this item, and whether it may be left out. */
export function ItemMore({ item, name, patientName, wrong, onChange }: ItemMoreProps) {
  const t = useTranslations("care-plan.editor")
  const fields = useTranslations("care-plan.difference.field.settings")
  const at = `items.${item.id}`
  return (
    <Details summary={<span>{t.rich("more", { hidden, activity: name })}</span>}>
      <div className="grid gap-3 pb-3">
        {numbersOf(item).map(({ field, value, set }) => (
          <p key={field} className="flex items-center gap-2">
            <NumberBox
              id={`${at}.settings.${field}`}
              label={`${name}, ${fields(field)}`}
              value={value}
              isWrong={wrong.has(`${at}.settings.${field}`)}
              onChange={(next) => onChange(set(next))}
            />
            <span aria-hidden="true">{fields(field)}</span>
          </p>
        ))}
        {item.kind === "stretches" && (
          <Checkbox
            label={fields("perSide")}
            checked={item.settings.perSide}
            onChange={(event) =>
              onChange({ ...item, settings: { ...item.settings, perSide: event.target.checked } })
            }
          />
        )}
        <Field
          id={`${at}.hint`}
          label={t("hint", { name: patientName })}
          value={item.hint}
          maxLength={500}
          onChange={(event) => onChange({ ...item, hint: event.target.value })}
        />
        <Checkbox
          label={t("optional", { name: patientName })}
          checked={item.optional}
          onChange={(event) => onChange({ ...item, optional: event.target.checked })}
        />
      </div>
    </Details>
  )
}

const hidden = (words: React.ReactNode) => <span className="vh">{words}</span>

type NumberField = {
  field: "holdSeconds" | "setsADay" | "effortPercent" | "breathing.inSeconds" | "breathing.outSeconds"
  value: number
  set: (value: number) => PlanItem
}

/** The numbers that the sentence above leaves out. */
function numbersOf(item: PlanItem): NumberField[] {
  switch (item.kind) {
    case "breathing": {
      const { settings } = item
      return [
        {
          field: "holdSeconds",
          value: settings.holdSeconds,
          set: (holdSeconds) => ({ ...item, settings: { ...settings, holdSeconds } }),
        },
      ]
    }
    case "pelvic_floor": {
      const { settings } = item
      return (["holdSeconds", "setsADay", "effortPercent"] as const).map((field) => ({
        field,
        value: settings[field],
        set: (value) => ({ ...item, settings: { ...settings, [field]: value } }),
      }))
    }
    case "trainer": {
      const { breathing } = item.settings
      return (["inSeconds", "outSeconds"] as const).map((field) => ({
        field: `breathing.${field}` as const,
        value: breathing[field],
        set: (value) => ({ ...item, settings: { breathing: { ...breathing, [field]: value } } }),
      }))
    }
    case "stretches":
    case "relaxation":
    case "sensate_focus":
      return []
  }
}
