"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { Details } from "#components/ui/details.tsx"
import { limits } from "#server/domain/care-plan/limits.ts"
import type { StepNumbers } from "#server/domain/trainer-ladder/ladder.ts"
import { NumberBox } from "./number-box.tsx"
import { useFieldWords } from "./use-field-words.ts"

const fields = Object.keys(limits.criteria) as (keyof typeof limits.criteria)[] // its own keys

export type CriteriaEditorProps = {
  criteria: StepNumbers
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (numbers: Partial<StepNumbers>) => void
}

/** Each number that decides what the patient is told between two items; an item may have its own in the table above. */
export function CriteriaEditor({ criteria, patientName: name, wrong, onChange }: CriteriaEditorProps) {
  const t = useTranslations("care-plan.editor")
  const words = useFieldWords()
  // Opened by what is wrong in it, it does not close under the hand that mends that.
  const isWrong = fields.some((field) => wrong.has(`stepCriteria.${field}`))
  const [isLedTo, setLedTo] = useState(isWrong)
  if (isWrong && !isLedTo) setLedTo(true)
  return (
    <Details summary={t("criteriaAll", { name })} open={isLedTo}>
      <p className="quiet small mt-1">{t("criteriaHint")}</p>
      <ul className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {fields.map((field) => (
          <li key={field} className="flex items-center justify-between gap-3">
            <span aria-hidden="true">{words.label(field)}</span>
            <NumberBox
              id={`stepCriteria.${field}`}
              label={t("cell", { item: t("criteriaFor"), what: words.label(field) })}
              value={criteria[field]}
              isWrong={wrong.has(`stepCriteria.${field}`)}
              onChange={(value) => onChange({ [field]: value })}
            />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Checkbox
          label={words.label("fullDepth")}
          checked={criteria.fullDepth}
          onChange={(event) => onChange({ fullDepth: event.target.checked })}
        />
      </div>
    </Details>
  )
}
