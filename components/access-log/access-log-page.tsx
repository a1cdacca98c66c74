import { useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import type { AccessLogEntry } from "./access-log-list.tsx"
import { AccessLogList } from "./access-log-list.tsx"

export type AccessLogPageProps = { entries: readonly AccessLogEntry[]; sharingHref: string }

export function AccessLogPage({ entries, sharingHref }: AccessLogPageProps) {
  const t = useTranslations("access-log")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2">{t("pageLead")}</p>
      <AccessLogList entries={entries} />
      <VisibilityLine viewers={[]} />
      <p>
        <LinkButton look="plain" href={sharingHref}>
          {t("back")}
        </LinkButton>
      </p>
    </>
  )
}
