import { useTranslations } from "next-intl"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import type { PlanDifference } from "#server/domain/care-plan/compare-plans.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { useFieldWords } from "./use-field-words.ts"
import { usePlanWords } from "./use-plan-words.ts"

/** One difference, ready to be marked: what it is about, and the old and the new where there are both. */
export type MarkedDifference = { key: string; what: string; from: string | null; to: string | null }

/** Says in words what a person who says yes to `after` would get differently. */
export function useDifferenceWords() {
  const t = useTranslations("care-plan.difference")
  const words = usePlanWords()
  const inWords = useFieldWords()

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

  const value = (plan: CarePlan, field: string, raw: unknown): string =>
    field.endsWith("ItemId") && typeof raw === "string"
      ? (rung(plan, raw) ?? t("none"))
      : inWords.value(field, raw)

  return (before: CarePlan, after: CarePlan, differences: readonly PlanDifference[]): MarkedDifference[] =>
    differences.map((difference) => {
      const plan = difference.kind === "removed" ? before : after
      const name = named(plan, difference)
      if (difference.kind !== "changed") {
        const what = t(difference.kind, { what: name })
        return { key: `${difference.kind}-${difference.part}-${difference.id}`, what, from: null, to: null }
      }
      const { field, part } = difference
      const label = inWords.label(field)
      return {
        key: `${part}-${difference.id}-${field}`,
        what: part === "plan" && label !== "" ? label : [name, label].filter(Boolean).join(", "),
        from: value(before, field, difference.from),
        to: value(after, field, difference.to),
      }
    })
}
