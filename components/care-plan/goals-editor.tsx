"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import type { PlanGoal } from "#server/domain/care-plan/plan.ts"

export type GoalsEditorProps = {
  goals: readonly PlanGoal[]
  patientName: string
  errors: Record<string, string>
  onChange: (goals: readonly PlanGoal[]) => void
}

const hidden = (words: ReactNode) => <span className="vh">{words}</span>

export function GoalsEditor({ goals, patientName, errors, onChange }: GoalsEditorProps) {
  const t = useTranslations("care-plan.editor")
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t("goals", { name: patientName })}</h2>
      {goals.length === 0 && <p className="quiet">{t("noGoal", { name: patientName })}</p>}
      <ul className="stack mt-2">
        {goals.map((goal, at) => (
          <li key={goal.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
            <Field
              id={`goals.${goal.id}.words`}
              label={t("goal", { number: at + 1 })}
              value={goal.words}
              maxLength={500}
              error={errors[`goals.${goal.id}.words`]}
              onChange={(event) =>
                onChange(goals.map((one) => (one === goal ? { ...goal, words: event.target.value } : one)))
              }
            />
            <Button look="plain" onClick={() => onChange(goals.filter((one) => one !== goal))}>
              <span>{t.rich("removeGoal", { hidden, number: at + 1 })}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        look="plain"
        icon="plus"
        onClick={() => onChange([...goals, { id: crypto.randomUUID(), words: "" }])}
      >
        {t("addGoal")}
      </Button>
    </section>
  )
}
