import { useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import type { CaseloadRow } from "./caseload-row.ts"
import { ChangeLine } from "./change-line.tsx"

/** The person who is looked at, so that eleven minutes are enough. */
export function CaseloadPeek({ row }: { row: CaseloadRow }) {
  const t = useTranslations("caseload.peek")
  const facts = [row.change, ...row.more]
  return (
    <section aria-labelledby="peek">
      <h2 id="peek" className="text-head leading-tight">
        {row.name}
      </h2>
      {row.goal !== null && <p className="mt-2">{t("goal", { words: row.goal })}</p>}
      <ul className="my-4 grid gap-2">
        {facts.map((change) => (
          <li key={change.kind}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      <LinkButton look="primary" href={row.href}>
        {t("open", { name: row.name })}
      </LinkButton>
      <div className="mt-4">
        <VisibilityLine viewers={[{ name: row.name }]} until={row.sharesUntil ?? undefined} />
      </div>
    </section>
  )
}
