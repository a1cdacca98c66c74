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

  return (
    <section>
      <Scale
        name="before"
        legend={t("legend")}
        moments={moments.map((key) => ({ key, label: t(key) }))}
        ends={{ low: t("low"), high: t("high") }}
        skip={t("skip")}
        keys={t("keys")}
        values={values}
        onChange={setValues}
        onDone={({ pain = null, anxiety = null }) => onDone({ pain, anxiety })}
      />
      <Button look="plain" className="mbs-3" onClick={() => onDone({ pain: null, anxiety: null })}>
        {t("skipBoth")}
      </Button>
    </section>
  )
}
