import { useTranslations } from "next-intl"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { PlanDifference } from "#server/domain/care-plan/compare-plans.ts"
import type { CarePlan, DoseDays } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"

/** One difference, ready to be marked: what it is about, and the old and the new where there are both. */
export type MarkedDifference = { key: string; what: string; from: string | null; to: string | null }

/** Says in words what a person who says yes to `after` would get differently. */
export function useDifferenceWords() {
  const t = useTranslations("care-plan.difference")
  const form = useTranslations("care-plan.form")
  const stage = useTranslations("care-plan.stage")
  const kinds = useTranslations("care-plan.rung")
  const words = usePlanWords()

  const rungName = useRungName()

  function rung(plan: CarePlan, id: string) {
    const item = plan.ladder?.items.find((one) => one.id === id)
    return item && rungName(item.label, item.kind)
  }

  function named(plan: CarePlan, difference: PlanDifference): string {
    const { part, id } = difference
    const item = plan.items.find((one) => one.id === id)
    const goal = plan.goals.find((one) => one.id === id)
    if (part === "item" && item) return words.title(item)
    if (part === "goal") return goal ? `“${goal.words}”` : t("goal")
    if (part === "ladder_item" && id !== null) return rung(plan, id) ?? t("ladder")
    return part === "step_criteria" || part === "ladder" ? t(part) : t("plan")
  }

  function value(plan: CarePlan, field: string, raw: unknown): string {
    if (raw === null || raw === undefined || raw === "") return t("none")
    if (typeof raw === "boolean") return raw ? t("yes") : t("no")
    if (isDays(raw)) return words.days(raw)
    const text = String(raw)
    if (field === "kind" && kinds.has(text)) return kinds(text)
    if (field.endsWith("Mm")) return t("mm", { mm: text })
    if (field === "dose.minutesMean") return text === "up_to" ? t("upTo") : t("about")
    if (field.endsWith("ItemId")) return rung(plan, text) ?? t("none")
    if (form.has(text)) return form(text)
    if (stage.has(text)) return stage(text)
    return text
  }

  return (before: CarePlan, after: CarePlan, differences: readonly PlanDifference[]): MarkedDifference[] =>
    differences.map((difference) => {
      const plan = difference.kind === "removed" ? before : after
      const name = named(plan, difference)
      if (difference.kind !== "changed") {
        const what = t(difference.kind, { what: name })
        return { key: `${difference.kind}-${difference.part}-${difference.id}`, what, from: null, to: null }
      }
      const { field, part } = difference
      const label = t.has(`field.${field}`) ? t(`field.${field}`) : ""
      return {
        key: `${part}-${difference.id}-${field}`,
        what: part === "plan" && label !== "" ? label : [name, label].filter(Boolean).join(", "),
        from: value(before, field, difference.from),
        to: value(after, field, difference.to),
      }
    })
}

const isDays = (raw: unknown): raw is DoseDays =>
  typeof raw === "object" && raw !== null && "kind" in raw && ("times" in raw || "weekdays" in raw)
