import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"

/** Null names are the program's to say: "current", "first" and "empty" by their id, a clinician's own by its day. */
export type TemplateName = { id: string; name: string | null; keptOn: string | null }

export function useTemplateName() {
  const t = useTranslations("care-plan.template")
  const day = useDayWords()
  return ({ id, name, keptOn }: TemplateName): string => {
    if (name !== null) return name
    if (id === "current" || id === "empty") return t(id)
    return keptOn === null ? t("first") : t("own", { day: day.full(keptOn) })
  }
}
