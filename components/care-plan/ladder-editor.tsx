"use client"

import { useTranslations } from "next-intl"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { moveRung, removeRung } from "#server/domain/trainer-ladder/change-ladder.ts"
import type { Ladder, LadderItem } from "#server/domain/trainer-ladder/ladder.ts"
import { MoveButtons } from "./move-buttons.tsx"
import { NumberBox } from "./number-box.tsx"
import { RungEditor } from "./rung-editor.tsx"

export type LadderEditorProps = {
  plan: CarePlan
  ladder: Ladder
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (plan: CarePlan) => void
}

const columns = [
  { field: "minMinutes", label: "minutesLeast" },
  { field: "maxPeakPain", label: "painMost" },
  { field: "maxPeakAnxiety", label: "anxietyMost" },
  { field: "sessions", label: "sessions" },
] as const

/** The items in the patient's own order; a number typed here differs from the plan's on this item alone. */
export function LadderEditor({ plan, ladder, patientName, wrong, onChange }: LadderEditorProps) {
  const t = useTranslations("care-plan.editor")
  const rungName = useRungName()
  const { items } = ladder

  const replace = (next: LadderItem) =>
    onChange({
      ...plan,
      ladder: { ...ladder, items: items.map((one) => (one.id === next.id ? next : one)) },
    })

  return (
    <div className="scrolls">
      <table className="[&_td]:py-1 [&_td]:pe-2 [&_td]:align-middle [&_th]:pe-2">
        <thead>
          <tr>
            <th scope="col">{t("item")}</th>
            <th scope="col">{t("rank", { name: patientName })}</th>
            {columns.map(({ field, label }) => (
              <th key={field} scope="col">
                {t(label)}
              </th>
            ))}
            <th scope="col">{t("order")}</th>
          </tr>
        </thead>
        {items.map((item, at) => (
          <tbody key={item.id}>
            <tr className="[&>*]:border-b-0">
              <th scope="row" className="align-middle">
                <input
                  id={`ladder.items.${item.id}.label`}
                  className={`input m-0 inline-block w-32 ${wrong.has(`ladder.items.${item.id}.label`) ? "border-2 border-text" : ""}`}
                  aria-label={t("labelOf", { number: at + 1 })}
                  aria-invalid={wrong.has(`ladder.items.${item.id}.label`) || undefined}
                  maxLength={60}
                  value={item.label}
                  onChange={(event) => replace({ ...item, label: event.target.value })}
                />
              </th>
              <td className={item.difficulty === null ? "quiet small" : undefined}>
                {item.difficulty ?? t("noRank")}
              </td>
              {columns.map(({ field, label }) => (
                <td key={field}>
                  <NumberBox
                    id={`ladder.items.${item.id}.criteria.${field}`}
                    label={t("cell", { item: rungName(item.label, item.kind), what: t(label) })}
                    value={item.criteria?.[field] ?? plan.stepCriteria[field]}
                    isWrong={wrong.has(`ladder.items.${item.id}.criteria.${field}`)}
                    onChange={(value) => replace({ ...item, criteria: { ...item.criteria, [field]: value } })}
                  />
                </td>
              ))}
              <td>
                <MoveButtons
                  up={t("up", { activity: rungName(item.label, item.kind) })}
                  down={t("down", { activity: rungName(item.label, item.kind) })}
                  onUp={at > 0 ? () => onChange(moveRung(plan, item.id, -1)) : null}
                  onDown={at < items.length - 1 ? () => onChange(moveRung(plan, item.id, 1)) : null}
                />
              </td>
            </tr>
            <tr>
              <td colSpan={columns.length + 3}>
                <RungEditor
                  item={item}
                  isStart={item.id === ladder.startItemId}
                  wrong={wrong}
                  onChange={replace}
                  onRemove={() => onChange(removeRung(plan, item.id))}
                />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  )
}
