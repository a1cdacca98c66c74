import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { useRungName } from "#components/trainer-ladder/use-rung-name.ts"
import { State } from "#components/ui/state.tsx"
import type { CarePlan, PlanItem } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"

export type PlanInForce = { version: number; fromDay: string; plan: CarePlan }

export type PlanSummaryProps = {
  /** Null: no plan was taken up yet. Only for readers who may see the plan. */
  inForce: PlanInForce | null
  patientName: string
}

export function PlanSummary({ inForce, patientName }: PlanSummaryProps) {
  const t = useTranslations("care-plan.summary")
  const words = usePlanWords()
  const day = useDayWords()
  const rungName = useRungName()

  if (!inForce) {
    return <State title={t("empty")}>{t("emptyBody", { name: patientName })}</State>
  }
  const { version, fromDay, plan } = inForce
  const ceiling = plan.ladder?.items.find((item) => item.id === plan.stepCeilingItemId)

  function title(item: PlanItem): string {
    const name = words.title(item)
    return item.kind === "trainer" && ceiling
      ? t("upTo", { activity: name, item: rungName(ceiling.label, ceiling.kind) })
      : name
  }

  return (
    <>
      <h2 id="plan">{t("title", { version, day: day.long(fromDay) })}</h2>
      <table className="mt-1 [&_td]:py-2 [&_th]:py-2">
        <caption className="vh">{t("caption", { version })}</caption>
        <tbody>
          {plan.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{title(item)}</th>
              <td>{words.amount(item)}</td>
            </tr>
          ))}
          {plan.ladder && (
            <tr>
              <th scope="row">{t("criteria")}</th>
              <td>
                {t("criteriaValue", { sessions: plan.stepCriteria.sessions, days: plan.stepCriteria.days })}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  )
}
