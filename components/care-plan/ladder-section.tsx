"use client"

import { useTranslations } from "next-intl"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Checkbox } from "#components/ui/checkbox.tsx"
import { SelectField } from "#components/ui/field.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { AddRungs } from "./add-rungs.tsx"
import { CriteriaEditor, type CriteriaEditorProps } from "./criteria-editor.tsx"
import { CriteriaReview } from "./criteria-review.tsx"
import { LadderEditor } from "./ladder-editor.tsx"

export type LadderSectionProps = {
  plan: CarePlan
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (plan: CarePlan) => void
  onChangeCriteria: CriteriaEditorProps["onChange"]
  onConfirmCriteria: () => void
}

export function LadderSection(props: LadderSectionProps) {
  const { plan, patientName: name, wrong, onChange } = props
  const t = useTranslations("care-plan.editor")
  const rungName = useRungName()
  const { ladder } = plan
  const rungs =
    ladder?.items.map((item) => ({ value: item.id, label: rungName(item.label, item.kind) })) ?? []
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder" tabIndex={-1}>
        {t("ladder", { name })}
      </h2>
      {ladder === null ? (
        <p className="quiet">{t("noLadder")}</p>
      ) : (
        <LadderEditor plan={plan} ladder={ladder} patientName={name} wrong={wrong} onChange={onChange} />
      )}
      <AddRungs plan={plan} onChange={onChange} />
      {ladder && (
        <>
          <CriteriaEditor
            criteria={plan.stepCriteria}
            patientName={name}
            wrong={wrong}
            onChange={props.onChangeCriteria}
          />
          <CriteriaReview source={plan.stepCriteria.source} onConfirm={props.onConfirmCriteria} />
          <p className="quiet small">{t("decides", { name })}</p>
          <div className="mt-3 grid items-end gap-4 sm:grid-cols-2">
            <SelectField
              id="ladder.startItemId"
              label={t("beginsWith")}
              value={ladder.startItemId}
              options={rungs}
              onChange={(event) =>
                onChange({ ...plan, ladder: { ...ladder, startItemId: event.target.value } })
              }
            />
            <SelectField
              id="stepCeilingItemId"
              label={t("opensUpTo")}
              value={plan.stepCeilingItemId ?? ""}
              options={[{ value: "", label: t("all") }, ...rungs]}
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
