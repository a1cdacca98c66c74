import { useTranslations } from "next-intl"
import { LinkButton } from "#components/ui/button.tsx"

export type WaitingForConfirmationProps = { inviterName: string; pagesHref: string }

export function WaitingForConfirmation({ inviterName, pagesHref }: WaitingForConfirmationProps) {
  const t = useTranslations("invitation.waiting")
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p>{t("lead", { name: inviterName })}</p>
      <p className="quiet">{t("meanwhile")}</p>
      <LinkButton href={pagesHref}>{t("look")}</LinkButton>
    </div>
  )
}
