"use client"

import { useTranslations } from "next-intl"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { SelectField } from "#components/ui/field.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { CriteriaReview } from "./criteria-review.tsx"
import { LadderEditor } from "./ladder-editor.tsx"

export type LadderSectionProps = {
  plan: CarePlan
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (plan: CarePlan) => void
  onConfirmCriteria: () => void
}

export function LadderSection({
  plan,
  patientName: name,
  wrong,
  onChange,
  onConfirmCriteria,
}: LadderSectionProps) {
  const t = useTranslations("care-plan.editor")
  const { ladder } = plan
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{t("ladder", { name })}</h2>
      {ladder === null ? (
        <p className="quiet">{t("noLadder")}</p>
      ) : (
        <>
          <LadderEditor
            ladder={ladder}
            criteria={plan.stepCriteria}
            patientName={name}
            wrong={wrong}
            onChange={(next) => onChange({ ...plan, ladder: next })}
          />
          <CriteriaReview source={plan.stepCriteria.source} onConfirm={onConfirmCriteria} />
          <p className="quiet small">{t("decides", { name })}</p>
          <div className="mt-3 grid items-end gap-4 sm:grid-cols-2">
            <SelectField
              id="stepCeilingItemId"
              label={t("opensUpTo")}
              value={plan.stepCeilingItemId ?? ""}
              options={[
                { value: "", label: t("all") },
                ...ladder.items.map((item) => ({ value: item.id, label: item.label })),
              ]}
              onChange={(event) => onChange({ ...plan, stepCeilingItemId: event.target.value || null })}
            />
            <Checkbox
              label={t("selfPaced", { name })}
              checked={plan.selfPaced}
              onChange={(event) => onChange({ ...plan, selfPaced: event.target.checked })}
            />
          </div>
        </>
      )}
    </section>
  )
}
