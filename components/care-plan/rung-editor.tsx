"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { Button } from "#components/ui/button.tsx"
import { Chip } from "#components/ui/chip.tsx"
import { type LadderItem, rungKinds } from "#server/domain/trainer-ladder/ladder.ts"
import { Choose } from "./choose.tsx"
import { NumberBox } from "./number-box.tsx"

export type RungEditorProps = {
  item: LadderItem
  /** The plan begins here. */
  isStart: boolean
  wrong: ReadonlySet<string>
  onChange: (item: LadderItem) => void
  onRemove: () => void
}

const hidden = (words: ReactNode) => <span className="vh">{words}</span>
const sizes = ["diameterMm", "lengthMm"] as const

/** What an item is and how large, as a sentence; a size that nobody measured stays empty. */
export function RungEditor({ item, isStart, wrong, onChange, onRemove }: RungEditorProps) {
  const t = useTranslations("care-plan.editor")
  const kinds = useTranslations("care-plan.rung")
  const name = useRungName()(item.label, item.kind)
  const at = `ladder.items.${item.id}`
  return (
    <div className="quiet flex flex-wrap items-center gap-2 pb-2">
      <Choose
        label={t("kindOf", { item: name })}
        value={item.kind}
        options={rungKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        onChoose={(kind) => onChange({ ...item, kind })}
      />
      {sizes.map((size) => (
        <span key={size} className="flex items-center gap-2">
          <NumberBox
            id={`${at}.${size}`}
            label={t("cell", { item: name, what: t(size) })}
            value={item[size] ?? Number.NaN}
            isWrong={wrong.has(`${at}.${size}`)}
            onChange={(value) => onChange({ ...item, [size]: Number.isNaN(value) ? null : value })}
          />
          <span>{t(`${size}Short`)}</span>
        </span>
      ))}
      {isStart && <Chip>{t("startsHere")}</Chip>}
      <Button
        look="plain"
        className="ms-auto"
        onClick={() => {
          onRemove()
          // The button is gone with its item: the reader goes on from the heading.
          document.getElementById("ladder")?.focus()
        }}
      >
        <span>{t.rich("remove", { hidden, activity: name })}</span>
      </Button>
    </div>
  )
}
