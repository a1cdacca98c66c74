"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "#components/ui/button.tsx"
import { Chip } from "#components/ui/chip.tsx"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { AddActivity } from "./add-activity.tsx"
import { DoseEditor } from "./dose-editor.tsx"
import { ItemMore } from "./item-more.tsx"
import { MoveButtons } from "./move-buttons.tsx"
import { SettingsEditor } from "./settings-editor.tsx"
import { usePlanWords } from "./use-plan-words.ts"

export type ActivitiesEditorProps = {
  items: readonly PlanItem[]
  /** The items of the plan in force, to mark what would be new. */
  current: readonly PlanItem[] | null
  /** What can be added, each with its default dose. */
  catalogue: readonly PlanItem[]
  patientName: string
  wrong: ReadonlySet<string>
  onChange: (items: readonly PlanItem[]) => void
}

const hidden = (words: ReactNode) => <span className="vh">{words}</span>

export function ActivitiesEditor({ items, current, catalogue, ...rest }: ActivitiesEditorProps) {
  const { patientName, wrong, onChange } = rest
  const t = useTranslations("care-plan.editor")
  const words = usePlanWords()

  function mark(item: PlanItem): string | null {
    if (current === null) return null
    const old = current.find(({ id }) => id === item.id)
    if (old === undefined) return t("new")
    return JSON.stringify(old) === JSON.stringify(item) ? null : t("changed")
  }

  const replace = (next: PlanItem) => onChange(items.map((one) => (one.id === next.id ? next : one)))
  const move = (at: number, to: number) => {
    const item = items[at]
    if (item) onChange(items.toSpliced(at, 1).toSpliced(to, 0, item))
  }

  return (
    <section aria-labelledby="activities">
      <h2 id="activities" tabIndex={-1}>
        {t("activities")}
      </h2>
      {items.length === 0 && <p className="quiet">{t("noActivity")}</p>}
      <ul>
        {items.map((item, at) => {
          const name = words.title(item)
          const marked = mark(item)
          return (
            <li
              key={item.id}
              className="grid grid-cols-[auto_minmax(0,1fr)_auto] max-sm:grid-cols-[minmax(0,1fr)] items-center gap-x-3 border-b border-hairline py-2"
            >
              <MoveButtons
                up={t("up", { activity: name })}
                down={t("down", { activity: name })}
                onUp={at > 0 ? () => move(at, at - 1) : null}
                onDown={at < items.length - 1 ? () => move(at, at + 1) : null}
              />
              <div>
                <h3 className="flex flex-wrap items-center gap-2">
                  {name} {marked && <Chip look="on">{marked}</Chip>}
                  {item.source?.standing === "default_for_clinical_review" && (
                    <Chip look="draft">{t("review")}</Chip>
                  )}
                </h3>
                <div className="quiet mt-1 flex flex-wrap items-center gap-2">
                  <DoseEditor item={item} name={name} wrong={wrong} onChange={replace} />
                  <SettingsEditor item={item} name={name} wrong={wrong} onChange={replace} />
                </div>
                <ItemMore
                  item={item}
                  name={name}
                  patientName={patientName}
                  wrong={wrong}
                  onChange={replace}
                />
              </div>
              <Button
                look="plain"
                className="max-sm:justify-self-end"
                onClick={() => {
                  onChange(items.filter((one) => one !== item))
                  // The button is gone with its item: the reader goes on from the heading.
                  document.getElementById("activities")?.focus()
                }}
              >
                <span>{t.rich("remove", { hidden, activity: name })}</span>
              </Button>
            </li>
          )
        })}
      </ul>
      <AddActivity catalogue={catalogue} onAdd={(item) => onChange([...items, item])} />
    </section>
  )
}
