import { useTranslations } from "next-intl"
import { Details } from "#components/ui/details.tsx"
import type { CarePlan } from "#server/domain/care-plan/plan.ts"
import { usePlanWords } from "./use-plan-words.ts"
import { type TemplateName, useTemplateName } from "./use-template-name.ts"

export type TemplatesPageProps = { templates: readonly (TemplateName & { plan: CarePlan })[] }

/** What a clinician can start a plan from. A template holds no person's data. */
export function TemplatesPage({ templates }: TemplatesPageProps) {
  const t = useTranslations("care-plan.template")
  const nameOf = useTemplateName()
  const words = usePlanWords()
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-1 mb-4">{t("lead")}</p>
      <ul className="max-w-2xl">
        {templates.map((template) => (
          <li key={template.id} className="border-b border-hairline py-3">
            <h2>{nameOf(template)}</h2>
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
    </>
  )
}
