import { useTranslations } from "next-intl"
import { useDayWords } from "#components/calendar/use-day-words.ts"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import { LinkButton } from "#components/ui/button.tsx"
import type { AccessLogEntry } from "./access-log-list.tsx"
import { AccessLogList } from "./access-log-list.tsx"

export type AccessLogPageProps = {
  entries: readonly AccessLogEntry[]
  sharingHref: string
  /** Where the way back leads, in words; without it, to who sees what. */
  backWords?: string
  newestHref?: string
  olderHref?: string
  /** Whether the list is as it was written; on its first page. */
  chain?: { brokenOn: string | null } | null
}

export function AccessLogPage({ entries, sharingHref, backWords, ...page }: AccessLogPageProps) {
  const t = useTranslations("access-log")
  const day = useDayWords()
  const { newestHref, olderHref, chain } = page
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="quiet mt-2">{t("pageLead")}</p>
      {chain && entries.length > 0 && (
        <p className="small mt-2">
          {chain.brokenOn === null ? t("whole") : t("broken", { day: day.long(chain.brokenOn) })}
        </p>
      )}
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
          {backWords ?? t("back")}
        </LinkButton>
      </p>
    </>
  )
}
