"use client"

import { useTranslations } from "next-intl"
import { Scale } from "#components/ui/scale.tsx"
import type { DraftMoments } from "./session-draft.ts"

const moments = ["before", "peak", "after"] as const

export function MomentScale({
  name,
  values,
  onChange,
}: {
  name: "pain" | "anxiety"
  values: DraftMoments
  onChange: (values: DraftMoments) => void
}) {
  const t = useTranslations("session-log")
  return (
    <Scale
      className="sec"
      name={name}
      legend={t(name)}
      moments={moments.map((key) => ({ key, label: t(key) }))}
      ends={{ low: t(name === "pain" ? "painLow" : "anxietyLow"), high: t("high") }}
      skip={t("skip")}
      keys={t("keys")}
      values={values}
      onChange={(next) => onChange({ before: next.before, peak: next.peak, after: next.after })}
    />
  )
}
