import { useTranslations } from "next-intl"
import { Icon } from "#components/ui/icon.tsx"

/** What no patient can open to a partner, said in four lines. */
const neverForPartners = ["ratings", "notes", "medical", "solo_plan"] as const

export type CeilingListProps = { name: string; id: string }

export function CeilingList({ name, id }: CeilingListProps) {
  const t = useTranslations("sharing.ceiling")
  return (
    <>
      <h2 id={id}>{t("title", { name })}</h2>
      <p className="quiet mt-0.5 mb-3">{t("lead")}</p>
      <ul>
        {neverForPartners.map((line) => (
          <li key={line} className="flex items-start gap-2 py-0.5">
            <span className="mt-1 text-quiet">
              <Icon name="minus" />
            </span>
            {t(line)}
          </li>
        ))}
      </ul>
    </>
  )
}
