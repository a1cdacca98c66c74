import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"
import { State } from "#components/ui/state.tsx"

export type OutboxMail = {
  id: string
  to: string
  subject: string
  /** When, in words. */
  at: string
  text: string
  /** The link in it, if there is one. */
  linkHref: string | null
}

export type OutboxListProps = { mails: readonly OutboxMail[]; outboxHref: string }

/** Newest first. Loaded in the demonstration alone. */
export function OutboxList({ mails, outboxHref }: OutboxListProps) {
  const t = useTranslations("demonstration.outbox")
  return (
    <div className="max-w-2xl">
      <h1>{t("title")}</h1>
      <p className="quiet mt-1 mb-4">{t("lead")}</p>
      <LinkButton href={outboxHref}>{t("refresh")}</LinkButton>
      {mails.length === 0 && <State title={t("empty")}>{t("emptyBody")}</State>}
      <ol className="mt-4">
        {mails.map((mail) => (
          <li key={mail.id} className="border-b border-hairline py-4">
            <div className="row between wrap">
              <h2>{mail.subject}</h2>
              <span className="quiet small">{mail.at}</span>
            </div>
            <p className="quiet small">{t("to", { address: mail.to })}</p>
            <p className="my-2 break-words whitespace-pre-line">{mail.text}</p>
            {mail.linkHref && (
              // A new document, so that the fragment reaches the page and no router keeps it.
              <a className="btn line" href={mail.linkHref}>
                {t("open")}
              </a>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
