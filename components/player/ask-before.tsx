"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Scale, type ScaleValues } from "#components/ui/scale.tsx"

export type FeltBefore = { pain: number | null; anxiety: number | null }

const moments = ["pain", "anxiety"] as const

/** Two numbers, one pad; after the second the session begins by itself. */
export function AskBefore({ onDone }: { onDone: (felt: FeltBefore) => void }) {
  const t = useTranslations("player.before")
  const [values, setValues] = useState<ScaleValues>({})

  function change(next: ScaleValues) {
    setValues(next)
    if (next.pain !== undefined && next.anxiety !== undefined) {
      onDone({ pain: next.pain, anxiety: next.anxiety })
    }
  }

  return (
    <section>
      <Scale
        name="before"
        legend={t("legend")}
        moments={moments.map((key) => ({ key, label: t(key) }))}
        ends={{ low: t("low"), high: t("high") }}
        skip={t("skip")}
        values={values}
        onChange={change}
      />
      <Button look="plain" className="mbs-3" onClick={() => onDone({ pain: null, anxiety: null })}>
        {t("skipBoth")}
      </Button>
    </section>
  )
}
