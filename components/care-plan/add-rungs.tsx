"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { Button } from "#components/ui/button.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { addRungs } from "#server/domain/trainer-ladder/change-ladder.ts"
import { type RungKind, rungKinds } from "#server/domain/trainer-ladder/ladder.ts"

export type AddRungsProps = { plan: CarePlan; onChange: (plan: CarePlan) => void }

/** Up to the largest set that is sold. */
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** A finger, an exam, or a whole set of trainers at once. */
export function AddRungs({ plan, onChange }: AddRungsProps) {
  const t = useTranslations("care-plan.editor")
  const kinds = useTranslations("care-plan.rung")
  const id = useId()
  const [kind, setKind] = useState<RungKind>("trainer")
  const [count, setCount] = useState(1)
  const newId = () => crypto.randomUUID()

  return (
    <div className="row wrap mt-3">
      <label htmlFor={id}>{t("addRung")}</label>
      <select
        className="input m-0 w-auto"
        aria-label={t("howMany")}
        value={count}
        onChange={(event) => setCount(Number(event.target.value))}
      >
        {counts.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <select
        id={id}
        className="input m-0 w-auto"
        value={kind}
        onChange={(event) => setKind(rungKinds.find((one) => one === event.target.value) ?? "trainer")}
      >
        {rungKinds.map((one) => (
          <option key={one} value={one}>
            {kinds(one)}
          </option>
        ))}
      </select>
      <Button icon="plus" onClick={() => onChange(addRungs(plan, { kind, count, name: kinds(kind), newId }))}>
        {t("addRungs")}
      </Button>
    </div>
  )
}
