import { useTranslations } from "next-intl"
import type { DoseDays } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"

/** How a field of a plan is called, by its path ("settings.repeats"), and what stands in it, in words. */
export function useFieldWords() {
  const t = useTranslations("care-plan.difference")
  const form = useTranslations("care-plan.form")
  const stage = useTranslations("care-plan.stage")
  const kinds = useTranslations("care-plan.rung")
  const words = usePlanWords()

  const label = (field: string): string => (t.has(`field.${field}`) ? t(`field.${field}`) : "")

  function value(field: string, raw: unknown): string {
    if (raw === null || raw === undefined || raw === "") return t("none")
    if (typeof raw === "boolean") return raw ? t("yes") : t("no")
    if (isDays(raw)) return words.days(raw)
    const text = String(raw)
    if (field === "kind" && kinds.has(text)) return kinds(text)
    if (field.endsWith("Mm")) return t("mm", { mm: text })
    if (field === "dose.minutesMean") return text === "up_to" ? t("upTo") : t("about")
    if (form.has(text)) return form(text)
    if (stage.has(text)) return stage(text)
    return text
  }

  return { label, value }
}

const isDays = (raw: unknown): raw is DoseDays =>
  typeof raw === "object" && raw !== null && "kind" in raw && ("times" in raw || "weekdays" in raw)
