"use client"

import { useTranslations } from "next-intl"
import { Scale } from "#components/ui/scale.tsx"

export type DayAfterScaleProps = { value: number | null; onChange: (value: number | null) => void }

/** One number, a day later; an address that ends in «#day-after» leads here. */
export function DayAfterScale({ value, onChange }: DayAfterScaleProps) {
  const t = useTranslations("session-log")
  return (
    <div id="day-after" className="scroll-mt-4">
      <Scale
        className="sec"
        name="day-after"
        legend={t("dayAfter")}
        moments={[{ key: "nextDay", label: t("dayAfterMoment") }]}
        ends={{ low: t("painLow"), high: t("high") }}
        skip={t("skip")}
        keys={t("keys")}
        values={value === null ? {} : { nextDay: value }}
        onChange={({ nextDay }) => onChange(nextDay ?? null)}
      />
    </div>
  )
}
