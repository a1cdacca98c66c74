import { useTranslations } from "next-intl"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import type { AccessLogEntry } from "./access-log-list.tsx"
import { AccessLogList } from "./access-log-list.tsx"

export type AccessLogPageProps = {
  entries: readonly AccessLogEntry[]
  sharingHref: string
  newestHref?: string
  olderHref?: string
  /** Whether the list is whole, in a sentence. */
  chain?: React.ReactNode
}

export function AccessLogPage({ entries, sharingHref, newestHref, olderHref, chain }: AccessLogPageProps) {
  const t = useTranslations("access-log")
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2">{t("pageLead")}</p>
      {chain}
      <AccessLogList entries={entries} />
      <VisibilityLine viewers={[]} />
      {(newestHref ?? olderHref) && (
        <p className="row wrap">
          {newestHref && (
            <LinkButton look="line" href={newestHref}>
              {t("newest")}
            </LinkButton>
          )}
          {olderHref && (
            <LinkButton look="line" href={olderHref}>
              {t("older")}
            </LinkButton>
          )}
        </p>
      )}
      <p>
        <LinkButton look="plain" href={sharingHref}>
          {t("back")}
        </LinkButton>
      </p>
    </>
  )
}
