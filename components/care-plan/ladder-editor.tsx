"use client"

import { useTranslations } from "next-intl"
import { Chip } from "#components/ui/chip.tsx"
import type { Ladder, LadderItem, StepNumbers } from "#server/domain/trainer-ladder/ladder.ts"
import { MoveButtons } from "./move-buttons.tsx"
import { NumberBox } from "./number-box.tsx"

export type LadderEditorProps = {
  ladder: Ladder
  criteria: StepNumbers
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (ladder: Ladder) => void
}

const columns = [
  { field: "minMinutes", label: "minutesLeast" },
  { field: "maxPeakPain", label: "painMost" },
  { field: "maxPeakAnxiety", label: "anxietyMost" },
  { field: "sessions", label: "sessions" },
] as const

/** The items in the patient's own order; a number typed here differs from the plan's on this item alone. */
export function LadderEditor({ ladder, criteria, patientName, wrong, onChange }: LadderEditorProps) {
  const t = useTranslations("care-plan.editor")
  const { items } = ladder

  const replace = (next: LadderItem) =>
    onChange({ ...ladder, items: items.map((one) => (one.id === next.id ? next : one)) })
  const move = (at: number, to: number) => {
    const item = items[at]
    if (item) onChange({ ...ladder, items: items.toSpliced(at, 1).toSpliced(to, 0, item) })
  }

  return (
    <div className="scrolls">
      <table className="[&_td]:py-1 [&_td]:align-middle [&_th]:align-middle">
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
        <tbody>
          {items.map((item, at) => (
            <tr key={item.id}>
              <th scope="row">
                <input
                  id={`ladder.items.${item.id}.label`}
                  className="input m-0 inline-block w-28"
                  aria-label={t("labelOf", { number: at + 1 })}
                  maxLength={60}
                  value={item.label}
                  onChange={(event) => replace({ ...item, label: event.target.value })}
                />{" "}
                {item.id === ladder.startItemId && <Chip>{t("startsHere")}</Chip>}
              </th>
              <td className={item.difficulty === null ? "quiet small" : undefined}>
                {item.difficulty ?? t("noRank")}
              </td>
              {columns.map(({ field, label }) => (
                <td key={field}>
                  <NumberBox
                    id={`ladder.items.${item.id}.criteria.${field}`}
                    label={t("cell", { item: item.label, what: t(label) })}
                    value={item.criteria?.[field] ?? criteria[field]}
                    isWrong={wrong.has(`ladder.items.${item.id}.criteria.${field}`)}
                    onChange={(value) => replace({ ...item, criteria: { ...item.criteria, [field]: value } })}
                  />
                </td>
              ))}
              <td>
                <MoveButtons
                  up={t("up", { activity: item.label })}
                  down={t("down", { activity: item.label })}
                  onUp={at > 0 ? () => move(at, at - 1) : null}
                  onDown={at < items.length - 1 ? () => move(at, at + 1) : null}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
