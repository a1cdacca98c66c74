import { useTranslations } from "next-intl"
import type { AccessLogEntry } from "#components/access-log/access-log-list.tsx"
import { AccessLogList } from "#components/access-log/access-log-list.tsx"
import { VisibilityLine } from "#components/consent/visibility-line.tsx"
import type { Refused, SubmitResult } from "#components/submission/use-submission.ts"
import { LinkButton } from "#components/ui/button.tsx"
import { Segments } from "#components/ui/segments.tsx"
import type { Category } from "#server/domain/consent/category.ts"
import type { EndMode } from "#server/domain/consent/grant.ts"
import type { CategoryGrant, GrantDays, PersonSharedWith } from "./category-grant.ts"
import { CeilingList } from "./ceiling-list.tsx"
import { GrantRow } from "./grant-row.tsx"
import type { Stopped } from "./stop-sharing.tsx"
import { StopSharing } from "./stop-sharing.tsx"

export type SharingPageProps = {
  /** Everyone who may be shown something, each with an address of their own. */
  people: { label: string; href: string }[]
  currentHref: string
  person: PersonSharedWith
  grants: readonly CategoryGrant[]
  /** The owner's local day, from the server. */
  today: string
  seeAsHref: string
  pressedHref: string
  looks: readonly AccessLogEntry[]
  accessLogHref: string
  onShare: (days: GrantDays) => Promise<SubmitResult>
  onStop: (category: Category) => Promise<SubmitResult>
  onChangeDays: (days: GrantDays) => Promise<SubmitResult>
  onStopAll: (mode: EndMode) => Promise<Stopped | Refused>
}

export function SharingPage(props: SharingPageProps) {
  const { people, currentHref, person, grants, today, seeAsHref, pressedHref, looks, accessLogHref } = props
  const t = useTranslations("sharing")
  const log = useTranslations("access-log")
  const { name, kind } = person

  return (
    <>
      <h1>{t("page.title")}</h1>
      <p className="quiet mt-2 mb-4">{t("page.lead")}</p>
      <Segments label={t("page.people")} items={people} current={currentHref} />

      <section aria-labelledby="person" className="block">
        <div className="row between wrap">
          <h2 id="person">{t(`person.${kind}`, { name })}</h2>
          <LinkButton look="line" icon="eye" href={seeAsHref}>
            {t("person.seeAs", { name })}
          </LinkButton>
        </div>
        <p className="quiet small">{t("person.listed", { name })}</p>
        <ul className="mt-2">
          {grants.map((grant) => (
            <GrantRow
              key={`${grant.category}-${grant.state}`}
              grant={grant}
              personName={name}
              personKind={kind}
              today={today}
              onShare={props.onShare}
              onStop={props.onStop}
              onChangeDays={props.onChangeDays}
            />
          ))}
        </ul>
        <p className="quiet small mt-3">
          {t(kind === "partner" ? "person.waits" : "person.atOnce", { name })}
        </p>
        <VisibilityLine viewers={[]} />
      </section>

      <StopSharing name={name} kind={kind} pressedHref={pressedHref} onStop={props.onStopAll} />

      {kind === "partner" && (
        <section className="block" aria-labelledby="never">
          <CeilingList name={name} id="never" />
        </section>
      )}

      <section className="block" aria-labelledby="looked">
        <h2 id="looked">{log("title")}</h2>
        <AccessLogList entries={looks} />
        <div className="row between wrap">
          <VisibilityLine viewers={[]} />
          <LinkButton look="plain" href={accessLogHref}>
            {log("all")}
          </LinkButton>
        </div>
      </section>
    </>
  )
}
