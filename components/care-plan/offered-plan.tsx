import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { differencesToMark } from "./differences-to-mark.ts"
import { MarkedDifferences } from "./marked-differences.tsx"
import { PlanItemLine } from "./plan-item-line.tsx"
import { useDifferenceWords } from "./use-difference-words.ts"

export type OfferedPlanProps = {
  authorName: string
  plan: CarePlan
  /** What would be replaced, if there is a plan. */
  current: CarePlan | null
  currentVersion: number | null
  /** In the preview it stands beside other headings. */
  headingLevel?: "h1" | "p"
  children?: ReactNode
}

export function OfferedPlan(props: OfferedPlanProps) {
  const { authorName, plan, current, headingLevel: Heading = "h1", children } = props
  const t = useTranslations("care-plan.offer")
  const differencesIn = useDifferenceWords()
  const marked = current && differencesIn(current, plan, differencesToMark(current, plan))

  return (
    <div>
      <p className="small quiet">{t(current ? "fromChange" : "from", { author: authorName })}</p>
      <Heading className="text-head leading-tight tracking-[-0.012em]">
        {t(current ? "titleChange" : "title")}
      </Heading>
      {plan.noteToPatient !== "" && (
        <p className="lead mt-3 whitespace-pre-line" dir="auto">
          {plan.noteToPatient}
        </p>
      )}
      {marked && (
        <div className="mt-3">
          <p className="quiet">{t("different")}</p>
          <MarkedDifferences differences={marked} />
          {marked.length > 0 && <p className="quiet">{t("same")}</p>}
        </div>
      )}
      {plan.goals.length > 0 && (
        <div className="mt-4">
          <p className="quiet">{t("goals")}</p>
          <ul>
            {plan.goals.map((goal) => (
              <li key={goal.id} dir="auto">
                “{goal.words}”
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="mt-2">
        {plan.items.map((item) => (
          <PlanItemLine key={item.id} item={item} ladder={plan.ladder} />
        ))}
      </ul>
      {children}
      <p className="quiet small mt-2">{t("anyTime")}</p>
    </div>
  )
}
