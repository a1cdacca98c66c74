import { useTranslations } from "next-intl"
import { Link } from "#components/ui/link.tsx"
import { type TemplateName, useTemplateName } from "./use-template-name.ts"

export type TemplateLink = TemplateName & { href: string; isCurrent: boolean }

export function TemplateList({ templates }: { templates: readonly TemplateLink[] }) {
  const t = useTranslations("care-plan.editor")
  const nameOf = useTemplateName()
  return (
    <nav aria-label={t("startFrom")}>
      <h2 className="small quiet mb-1 font-body">{t("startFrom")}</h2>
      <ul>
        {templates.map((template) => (
          <li key={template.id}>
            <Link
              href={template.href}
              aria-current={template.isCurrent || undefined}
              className="-ms-3 flex min-h-11 items-center rounded-control px-3 leading-tight text-text no-underline hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-strong aria-[current]:text-on-brand-soft"
            >
              {nameOf(template)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
