"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import type { PlanItem } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"

export type AddActivityProps = {
  catalogue: readonly PlanItem[]
  onAdd: (item: PlanItem) => void
}

export function AddActivity({ catalogue, onAdd }: AddActivityProps) {
  const t = useTranslations("care-plan.editor")
  const words = usePlanWords()
  const id = useId()
  const [chosen, setChosen] = useState(catalogue[0]?.id ?? "")

  function add() {
    const item = catalogue.find((one) => one.id === chosen)
    // The same kind may be there twice, so each gets an id of its own.
    if (item) onAdd({ ...item, id: crypto.randomUUID() })
  }

  return (
    <div className="row wrap mt-3">
      <label htmlFor={id}>{t("add")}</label>
      <select
        id={id}
        className="input m-0 w-auto"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {catalogue.map((item) => (
          <option key={item.id} value={item.id}>
            {words.title(item)}
          </option>
        ))}
      </select>
      <Button icon="plus" onClick={add}>
        {t("addThis")}
      </Button>
    </div>
  )
}
