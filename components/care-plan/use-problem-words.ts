import { useTranslations } from "next-intl"
import type { PlanProblem } from "#server/domain/care-plan/check-plan.ts"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"

/** Each problem of a draft as a sentence, under the path of its field. */
export function useProblemWords() {
  const t = useTranslations("care-plan")
  const words = usePlanWords()

  function where(plan: CarePlan, path: string): string {
    const [part, ...rest] = path.split(".")
    if (part === "goals") return t("difference.goal")
    if (part === "noteToPatient") return t("difference.field.noteToPatient")
    const last = path.split(".").at(-1) ?? ""
    const fieldKey = `difference.field.${last}`
    const field = t.has(fieldKey) ? t(fieldKey) : nested(rest.slice(1).join("."))
    const item = plan.items.find(({ id }) => id === rest[0])
    if (part === "items" && item) return `${words.title(item)}, ${field}`
    const rung = plan.ladder?.items.find(({ id }) => id === rest[1])
    if (part === "ladder") return rung ? `${rung.label}, ${field}` : t("difference.ladder")
    return part === "stepCriteria" ? `${t("difference.step_criteria")}, ${field}` : field
  }

  function nested(path: string): string {
    const key = `difference.field.${path}`
    return t.has(key) ? t(key) : t("difference.plan")
  }

  return (plan: CarePlan, problems: readonly PlanProblem[]): Record<string, string> =>
    Object.fromEntries(
      problems.map(({ path, reason }) => [path, t(`problem.${reason}`, { where: where(plan, path) })]),
    )
}
