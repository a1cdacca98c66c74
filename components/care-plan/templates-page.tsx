import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Chip } from "#components/ui/chip.tsx"
import { Details } from "#components/ui/details.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"
import { type TemplateName, useTemplateName } from "./use-template-name.ts"

export type TemplatesPageProps = {
  templates: readonly (TemplateName & { plan: CarePlan })[]
  /** The defaults of the program, each with who stands behind it. */
  review?: ReactNode
}

const isForReview = ({ items, stepCriteria }: CarePlan): boolean =>
  [stepCriteria.source, ...items.map(({ source }) => source)].some(
    (source) => source?.standing === "default_for_clinical_review",
  )

/** What a clinician can start a plan from. A template holds no person's data. */
export function TemplatesPage({ templates, review }: TemplatesPageProps) {
  const t = useTranslations("care-plan.template")
  const chip = useTranslations("care-plan.review")
  const nameOf = useTemplateName()
  const words = usePlanWords()
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-1 mb-4">{t("lead")}</p>
      <div className="split lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
        <ul>
          {templates.map((template) => (
            <li key={template.id} className="border-b border-hairline py-3 max-lg:last:border-b-0">
              <h2 className="flex flex-wrap items-center gap-2">
                {nameOf(template)}
                {isForReview(template.plan) && <Chip look="draft">{chip("chip")}</Chip>}
              </h2>
              <Details summary={t("items")}>
                <ul className="pb-3">
                  {template.plan.items.map((item) => (
                    <li key={item.id}>
                      {words.title(item)}: <span className="quiet">{words.amount(item)}</span>
                    </li>
                  ))}
                </ul>
              </Details>
            </li>
          ))}
        </ul>
        {review}
      </div>
    </>
  )
}
